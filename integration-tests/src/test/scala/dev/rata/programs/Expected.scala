package dev.rata.programs

import java.nio.file.{Files, Path}
import scala.jdk.CollectionConverters._
import scala.util.matching.Regex

/**
 * What a program must do, as its first line and its `.out` file say: `.out` is its exact standard output, the exit code 0. With `# expect-exit: N` it ends with
 * that code instead, and `.out` holds lines that must appear on standard error, in any order, one after `re:` being a regular expression that matches a line.
 */
final case class Expected(exitCode: Int, text: String) {

  /** Everything that is wrong with the outcome; empty when nothing is. */
  def faults(outcome: Outcome): Seq[String] = {
    val code = if (outcome.exitCode == exitCode) Nil else Seq(s"exit code ${outcome.exitCode} instead of $exitCode")
    code ++ (if (exitCode == 0) outputFaults(outcome) else errorFaults(outcome))
  }

  private def outputFaults(outcome: Outcome): Seq[String] =
    if (outcome.output == text) Nil
    else Seq(Expected.firstDifference(text, outcome.output))

  private def errorFaults(outcome: Outcome): Seq[String] = {
    val written = outcome.error.linesIterator.toSeq
    text.linesIterator.filterNot(_.isEmpty).toSeq.filterNot {
      case line if line.startsWith("re:") => written.exists(new Regex(line.drop(3)).findFirstIn(_).isDefined)
      case line => written.contains(line)
    }.map(line => s"standard error lacks: $line")
  }
}

object Expected {
  private val Exit = "# expect-exit: (\\d+)".r

  def of(program: Path): Expected = {
    val code = Files.readAllLines(program).asScala.headOption match {
      case Some(Exit(number)) => number.toInt
      case _ => 0
    }
    Expected(code, Files.readString(outputOf(program)))
  }

  /** The file with a program's expected output. */
  def outputOf(program: Path): Path =
    program.resolveSibling(program.getFileName.toString.stripSuffix(".rata") + ".out")

  private def firstDifference(expected: String, got: String): String = {
    val lines = expected.linesIterator.zipAll(got.linesIterator, "(nothing)", "(nothing)").zipWithIndex
    lines.collectFirst {
      case ((wanted, printed), index) if wanted != printed =>
        s"line ${index + 1} of standard output is\n  $printed\ninstead of\n  $wanted"
    }.getOrElse("standard output differs in its line ends")
  }
}
