package dev.rata.nodes

import java.io.PrintStream
import java.nio.charset.StandardCharsets.UTF_8
import java.util.concurrent.TimeUnit
import scala.concurrent.duration._
import scala.util.matching.Regex

/** A `rata` in a JVM of its own, from its start to its end. */
final class Node private[nodes] (val name: String, process: Process) {
  private val input = new PrintStream(process.getOutputStream, true, UTF_8)

  /** Its standard output. */
  val out = new Lines(process.getInputStream, s"node $name")

  /** Its standard error, which its log lines go to. */
  val err = new Lines(process.getErrorStream, s"node $name on standard error")

  Watchdog.guard(pid)
  process.onExit().thenRun(() => Watchdog.forget(pid)): Unit

  def pid: Long = process.pid

  def isAlive: Boolean = process.isAlive

  /** The name by which other nodes know it, `a@127.0.0.1:4711`; waits until it has started and, if it was to join others, joined. */
  lazy val fullName: String = started.group(1)

  /** Where others reach it, `127.0.0.1:4711`. */
  def address: String = fullName.drop(fullName.indexOf('@') + 1)

  private def started: Regex.Match = err.await("""\bnode (\S+) has started""")

  /** Waits until it has started and, if it was to join others, joined. */
  def awaitStart(): Node = {
    started: Unit
    this
  }

  /** Writes a line to its standard input. */
  def tell(line: String): Unit = input.println(line)

  /** SIGKILL: it ends without a word. Gives the time, as `System.timestamp()` does. */
  def kill(): Long = {
    val now = System.currentTimeMillis
    process.toHandle.destroyForcibly(): Unit
    exitCode: Unit
    now
  }

  /** SIGTERM: it is asked to leave. Does not wait. */
  def stop(): Unit = process.toHandle.destroy(): Unit

  /** SIGSTOP: it stands still, its connections open. Gives the time, as `System.timestamp()` does. */
  def freeze(): Long = signal("STOP")

  /** SIGCONT: it goes on after [[freeze]]. */
  def thaw(): Long = signal("CONT")

  private def signal(name: String): Long = {
    val now = System.currentTimeMillis
    val sent = new ProcessBuilder("kill", s"-$name", pid.toString).inheritIO().start().waitFor()
    assert(sent == 0, s"SIG$name could not be sent to node ${this.name}")
    now
  }

  /** Its exit code; waits for its end. 128 and the number of the signal that killed it, as shells have it. */
  def exitCode: Int = {
    val ended = process.waitFor(Lines.Limit.toMillis, TimeUnit.MILLISECONDS)
    if (!ended) throw new AssertionError(s"node $name has not ended within ${Lines.Limit}")
    process.exitValue
  }

  /** The processor time it has used. */
  def processorTime: FiniteDuration = process.info.totalCpuDuration.get.toNanos.nanos

  /** All that it has printed, for the message of a failed test. */
  def transcript: String = {
    val state = if (isAlive) "running" else s"ended with ${process.exitValue}"
    val parts = Seq("standard output" -> out, "standard error" -> err).map {
      case (stream, lines) =>
        val all = lines.toSeq
        val left = if (all.size > Node.Shown) Seq(s"... ${all.size - Node.Shown} lines before") else Nil
        (s"-- node $name ($state), $stream" +: (left ++ all.takeRight(Node.Shown))).mkString("\n   ")
    }
    parts.mkString("\n")
  }
}

object Node {
  private val Shown = 60
}
