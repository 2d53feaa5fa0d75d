package dev.rata.programs

import com.typesafe.config.ConfigFactory
import dev.rata.adapter.node.RataNode
import dev.rata.adapter.process.ExitReason
import dev.rata.bindings.Rata
import dev.rata.bindings.library.{LogLines, Surroundings}
import dev.rata.bindings.repl.{Paint, PipedConsole, Repl}
import dev.rata.bindings.source.{ProblemPrinter, SourceException}
import dev.rata.config.LogLevel
import java.io.{ByteArrayInputStream, ByteArrayOutputStream, PrintStream}
import java.nio.charset.StandardCharsets.UTF_8
import java.nio.file.Path
import java.util.Optional
import java.util.concurrent.{CompletableFuture, TimeUnit}

/** Runs a program as `rata run` does, with its folder as working directory, but on a node of its own in this JVM. */
object InProcess {
  private val Limit = 120L

  def run(program: Path): Outcome = {
    val output = new ByteArrayOutputStream
    val error = new ByteArrayOutputStream
    val out = new PrintStream(output, true, UTF_8)
    val err = new PrintStream(error, true, UTF_8)
    val code =
      try runLoaded(program, out, err)
      catch {
        case problems: SourceException =>
          err.println(problems.getMessage)
          1
      }
    Outcome(code, output.toString(UTF_8), error.toString(UTF_8))
  }

  private def runLoaded(program: Path, out: PrintStream, err: PrintStream): Int = {
    val exitCode = new CompletableFuture[Int]
    val log = new LogLines(err, LogLevel.INFO, LogLines.Look.PLAIN)
    val end: Surroundings.Exit = (_, code) => exitCode.complete(code): Unit
    val loaded = Rata.load(program)
    if (!loaded.warnings.isEmpty) err.println(ProblemPrinter.drawAll(loaded.warnings))
    val surroundings = new Surroundings(out, log, java.util.List.of(), program.getParent, end)
    val node = RataNode.start(ConfigFactory.load(), log, surroundings)
    try {
      node.run(loaded).thenAccept(ending => exitCode.complete(if (ExitReason.isOrderly(ending.reason)) 0 else 1): Unit)
      exitCode.get(Limit, TimeUnit.SECONDS)
    } finally node.close()
  }

  /** What a shell answers to these lines. */
  def typed(lines: Seq[String]): String = {
    val output = new ByteArrayOutputStream
    val out = new PrintStream(output, true, UTF_8)
    val log = new LogLines(new PrintStream(new ByteArrayOutputStream, true, UTF_8), LogLevel.INFO, LogLines.Look.PLAIN)
    val end: Surroundings.Exit = (_, _) => throw new AssertionError("a shown session called System.exit")
    val here = Path.of("")
    val node = RataNode.start(ConfigFactory.load(), log, new Surroundings(out, log, java.util.List.of(), here, end))
    try {
      val console = new PipedConsole(new ByteArrayInputStream(lines.map(_ + "\n").mkString.getBytes(UTF_8)), out, out)
      val repl = new Repl(console, node, Paint.PLAIN, here, _ => ())
      try repl.run(Optional.empty[Path])
      finally repl.close()
      output.toString(UTF_8)
    } finally node.close()
  }
}
