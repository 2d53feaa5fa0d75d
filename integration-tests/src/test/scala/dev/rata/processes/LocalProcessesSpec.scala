package dev.rata.processes

import org.scalatest.BeforeAndAfterAll
import org.scalatest.funspec.AnyFunSpec

/** Both processes on one node. */
class LocalProcessesSpec extends AnyFunSpec with ProcessSemantics with BeforeAndAfterAll {
  private lazy val place = new OneNode

  override def afterAll(): Unit = place.close()

  describe("a node")(it should behave like processes(place))
}
