package dev.rata.programs

import com.typesafe.config.{Config, ConfigFactory}
import dev.rata.adapter.process.ExitReason
import dev.rata.bindings.Rata
import dev.rata.bindings.library.{LogLines, Surroundings}
import dev.rata.bindings.travel.ProgramFunctions
import dev.rata.cluster.pekko.ClusterNode
import dev.rata.config.{ClusterSettings, LogLevel}
import java.io.{ByteArrayOutputStream, PrintStream}
import java.nio.charset.StandardCharsets.UTF_8
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Runs a program on one of two nodes of a cluster in this JVM; the other one has no program and is what `Node.list()` gives. */
object InTwoNodes {
  private val Limit = 120L

  def run(program: Path): Outcome = {
    val output = new ByteArrayOutputStream
    val error = new ByteArrayOutputStream
    val here = start("here", program, output, error)
    val there = start("there", program, output, error)
    try {
      // Each side knows of the connection by itself, one a little later than the other.
      assert(there.connect(here.id.name).toCompletableFuture.get(60, TimeUnit.SECONDS))
      assert(here.connect(there.id.name).toCompletableFuture.get(60, TimeUnit.SECONDS))
      val ending = here.node.run(Rata.load(program)).get(Limit, TimeUnit.SECONDS)
      Outcome(if (ExitReason.isOrderly(ending.reason)) 0 else 1, output.toString(UTF_8), error.toString(UTF_8))
    } finally {
      there.close()
      here.close()
    }
  }

  private def start(name: String, program: Path, output: ByteArrayOutputStream, error: ByteArrayOutputStream): ClusterNode = {
    val log = new LogLines(new PrintStream(error, true, UTF_8), LogLevel.INFO, LogLines.Look.PLAIN)
    val noExit: Surroundings.Exit = (_, _) => ()
    val out = new PrintStream(output, true, UTF_8)
    val surroundings = new Surroundings(out, log, java.util.List.of(), program.getParent, noExit)
    val settings = config(name)
    ClusterNode.start(settings, log, new ProgramFunctions(ClusterSettings.of(settings).code), surroundings)
  }

  private def config(name: String): Config =
    ConfigFactory
      .parseString(
        s"""rata.cluster { node = $name, port = 0, management.enabled = off }
           |pekko.cluster.failure-detector.acceptable-heartbeat-pause = 30s
           |pekko.cluster.jmx.multi-mbeans-in-same-jvm = on""".stripMargin
      )
      .withFallback(ConfigFactory.load())
      .resolve
}
