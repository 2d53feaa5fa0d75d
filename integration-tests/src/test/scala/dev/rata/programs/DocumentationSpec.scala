package dev.rata.programs

import java.nio.file.{Files, Path, Paths}
import org.scalatest.funsuite.AnyFunSuite
import scala.jdk.CollectionConverters._

/**
 * Every program that the README or a page under `docs/` shows does what the page says: a block marked `rata` prints the block that follows it, and what the
 * blocks of a page marked `repl` type, one after the other, is answered as they say.
 */
class DocumentationSpec extends AnyFunSuite {
  private val top = Paths.get("..").toAbsolutePath.normalize
  private val Typed = "(?s)```repl\\n(.*?)```".r
  private val Shown = "(?s)```rata\\n(.*?)```\\n(?:```\\n(.*?)```)?".r

  private def pages: Seq[Path] = {
    val docs = Files.walk(top.resolve("docs"))
    try top.resolve("README.md") +: docs.iterator.asScala.filter(_.toString.endsWith(".md")).toSeq.sorted
    finally docs.close()
  }

  for {
    page <- pages
    (shown, index) <- Shown.findAllMatchIn(Files.readString(page)).zipWithIndex
  } test(s"${top.relativize(page)}, program ${index + 1}") {
    assert(shown.group(2) != null, "a program must be followed by what it prints")
    val folder = Files.createTempDirectory("rata-documentation")
    val program = folder.resolve("shown.rata")
    try {
      Files.writeString(program, shown.group(1))
      val outcome = InProcess.run(program)
      assert((outcome.exitCode, outcome.output) == ((0, shown.group(2))), outcome.error)
    } finally {
      Files.deleteIfExists(program)
      Files.delete(folder)
    }
  }

  for {
    page <- pages
    typed = Typed.findAllMatchIn(Files.readString(page)).map(_.group(1)).toSeq
    if typed.nonEmpty
  } test(s"${top.relativize(page)}, what is typed into the shell") {
    val (inputs, answers) = typed.flatMap(_.linesIterator).partition(line => line.startsWith("rata> ") || line.startsWith("...> "))
    assert(withoutPids(InProcess.typed(inputs.map(_.replaceFirst("^[^>]*> ", "")))) == withoutPids(answers.map(_ + "\n").mkString))
  }

  private def withoutPids(text: String) = text.replaceAll("#PID<[^>]*>", "#PID<…>")
}
