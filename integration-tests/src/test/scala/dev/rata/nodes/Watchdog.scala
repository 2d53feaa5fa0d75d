package dev.rata.nodes

import java.io.PrintStream

/**
 * Kills the processes it was told of when the JVM of the tests ends in any way, kill -9 included. It is a process of its own that reads from a pipe, which the
 * system closes then.
 */
object Watchdog {
  private lazy val orders = {
    val builder = new ProcessBuilder("bash", "src/test/resources/watchdog.sh")
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
    new PrintStream(builder.start().getOutputStream, true)
  }

  def guard(pid: Long): Unit = synchronized(orders.println(s"guard $pid"))

  def forget(pid: Long): Unit = synchronized(orders.println(s"forget $pid"))
}
