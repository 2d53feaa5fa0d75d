package dev.rata.nodes

import java.io.{BufferedReader, IOException, InputStream, InputStreamReader}
import java.nio.charset.StandardCharsets.UTF_8
import scala.collection.mutable.ArrayBuffer
import scala.concurrent.duration._
import scala.util.matching.Regex

/** What a process has written to one of its streams so far, line by line. */
final class Lines(stream: InputStream, whose: String) {
  private val lines = ArrayBuffer.empty[String]
  private var ended = false

  locally {
    val reader = new Thread(() => readAll(), s"lines of $whose")
    reader.setDaemon(true)
    reader.start()
  }

  private def readAll(): Unit = {
    val reader = new BufferedReader(new InputStreamReader(stream, UTF_8))
    try Iterator.continually(reader.readLine()).takeWhile(_ != null).foreach(add)
    catch { case _: IOException => () } // closed because the process was killed: nothing more comes
    finally synchronized {
      ended = true
      notifyAll()
    }
  }

  private def add(line: String): Unit = synchronized {
    lines += line
    notifyAll()
  }

  /** All that has come. */
  def toSeq: Seq[String] = synchronized(lines.toSeq)

  /** The lines so far in which the expression is found. */
  def matches(expression: String): Seq[Regex.Match] = {
    val regex = expression.r
    toSeq.flatMap(regex.findFirstMatchIn(_))
  }

  /** Waits for a line in which the expression is found, and gives the first; fails when none comes in time or the process ends. */
  def await(expression: String, within: FiniteDuration = Lines.Limit): Regex.Match =
    awaitAll(expression, 1, within).head

  /** Waits for so many lines in which the expression is found. */
  def awaitAll(expression: String, count: Int, within: FiniteDuration = Lines.Limit): Seq[Regex.Match] = {
    val deadline = within.fromNow
    synchronized {
      var found = matches(expression)
      while (found.size < count && !ended && deadline.hasTimeLeft()) {
        wait(deadline.timeLeft.toMillis.max(1))
        found = matches(expression)
      }
      if (found.size < count) {
        val why = if (ended) "its end" else s"$within"
        throw new AssertionError(s"$whose has printed ${found.size} instead of $count lines with \"$expression\" until $why")
      }
      found
    }
  }

  /** Waits until that time, in which no line may come. */
  def awaitSilence(until: Long): Unit = synchronized {
    val before = lines.size
    while (System.currentTimeMillis < until && lines.size == before) wait((until - System.currentTimeMillis).max(1))
    if (lines.size > before) throw new AssertionError(s"$whose was to be silent, and has printed ${lines(before)}")
  }

  /** Waits until the process has closed the stream, and gives all of it. */
  def awaitEnd(within: FiniteDuration = Lines.Limit): Seq[String] = {
    val deadline = within.fromNow
    synchronized {
      while (!ended && deadline.hasTimeLeft()) wait(deadline.timeLeft.toMillis.max(1))
      if (!ended) throw new AssertionError(s"$whose has not ended within $within")
      lines.toSeq
    }
  }
}

object Lines {

  /** How long anything is waited for that has to happen: a bound for machines that are slow, not a promise. */
  val Limit: FiniteDuration = 120.seconds
}
