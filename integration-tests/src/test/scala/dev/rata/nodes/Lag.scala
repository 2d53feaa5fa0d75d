package dev.rata.nodes

import java.util.concurrent.TimeUnit.NANOSECONDS
import java.util.concurrent.locks.LockSupport
import scala.collection.mutable.ArrayBuffer
import scala.concurrent.duration._

/**
 * How long this machine kept those waiting who wanted to run: what a thread that wakes every few milliseconds overslept. Next to nothing on a machine with time
 * to spare. Promises about time hold for a machine that runs what is due, so this is not counted.
 */
object Lag {
  private val Nap = 10.millis
  private val Noticed = 2.millis

  private val overslept = ArrayBuffer.empty[(Long, FiniteDuration)]

  private lazy val watching = {
    val thread = new Thread(() => while (true) nap(), "lag")
    thread.setDaemon(true)
    thread.start()
    thread
  }

  /** Only what comes after this is known. */
  def watch(): Unit = watching: Unit

  private def nap(): Unit = {
    val before = System.nanoTime
    LockSupport.parkNanos(Nap.toNanos)
    val over = (System.nanoTime - before).nanos - Nap
    if (over > Noticed) synchronized(overslept += System.currentTimeMillis -> over): Unit
  }

  /** The milliseconds lost between two times, as `System.timestamp()` gives them. */
  def between(from: Long, to: Long): Long = synchronized {
    NANOSECONDS.toMillis(overslept.iterator.collect { case (at, over) if at >= from && at <= to => over.toNanos }.sum)
  }
}
