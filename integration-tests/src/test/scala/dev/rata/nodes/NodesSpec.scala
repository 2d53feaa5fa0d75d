package dev.rata.nodes

import org.scalatest.{Failed, Outcome}
import org.scalatest.funsuite.AnyFunSuite

/** Tests on real nodes: each has its own, and shows what they have printed when it fails. */
abstract class NodesSpec extends AnyFunSuite {
  private var present: Nodes = _

  /** The nodes of the running test. */
  protected def nodes: Nodes = present

  override def withFixture(test: NoArgTest): Outcome = {
    present = new Nodes
    Lag.watch()
    try
      super.withFixture(test) match {
        case Failed(failure) => Failed(new AssertionError(s"${failure.getMessage}\n${nodes.transcript}", failure))
        case other => other
      }
    finally present.close()
  }

  /** The size of a test: the long one when the build runs with `-Pnightly`. */
  protected def forms[A](short: A, long: A): A = if (sys.props.contains("nightly")) long else short

  /** Prints how long something took, for the page about several nodes. */
  protected def report(what: String, from: Long, to: Long): Unit = println(s"measured: $what after ${to - from} ms")

  /** The times of two events, as nodes print them, lie at most so many milliseconds apart, the [[Lag]] of the machine not counted. */
  protected def assertWithin(millis: Long, what: String, from: Long, to: Long): Unit = {
    report(what, from, to)
    val lag = Lag.between(from, to)
    assert(to - from - lag <= millis, s"it took ${to - from} ms, $lag of them the machine's lag, instead of at most $millis")
  }
}
