package dev.rata.processes

import org.scalatest.BeforeAndAfterAll
import org.scalatest.funspec.AnyFunSpec

/** The two processes on two nodes of a cluster. */
class RemoteProcessesSpec extends AnyFunSpec with ProcessSemantics with BeforeAndAfterAll {
  private lazy val place = new TwoNodes

  override def afterAll(): Unit = place.close()

  describe("two nodes")(it should behave like processes(place))
}
