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

  /** The times of two events, as nodes print them, lie at most so many milliseconds apart. */
  protected def assertWithin(millis: Long, what: String, from: Long, to: Long): Unit = {
    report(what, from, to)
    assert(to - from <= millis, s"it took ${to - from} ms instead of at most $millis")
  }
}
