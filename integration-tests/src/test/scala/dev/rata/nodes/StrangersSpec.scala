package dev.rata.nodes

import java.io.IOException
import java.net.{InetSocketAddress, Socket}
import java.util.concurrent.locks.LockSupport
import scala.concurrent.duration._
import scala.util.Random

/** Those who reach the port of a node but do not belong to its cluster. */
class StrangersSpec extends NodesSpec {
  test("random bytes at the port leave a node in its cluster, answering, and idle") {
    val a = nodes.start("a", "members.rata")
    val b = nodes.start("b", join = Seq(a))
    nodes.awaitMembers(a, b)
    val random = new Random(7)
    val strangers = forms(2000, 100000)
    val began = System.currentTimeMillis
    for (_ <- 1 to strangers) knock(a, random.nextBytes(1 + random.nextInt(200)))
    report(s"$strangers strangers have knocked", began, System.currentTimeMillis)

    val asked = nodes.start("c", "members.rata", join = Seq(a))
    asked.out.await(s"up :.${a.fullName}")
    asked.kill(): Unit
    a.out.await(s"down :.${asked.fullName}"): Unit
    assert(a.out.matches(s"down :.${b.fullName}").isEmpty)
    awaitIdle(a)
  }

  /** Waits until a node uses less than a quarter of a processor; one that goes round in circles never does. */
  private def awaitIdle(node: Node): Unit = {
    val deadline = Lines.Limit.fromNow
    def load: Double = {
      val (time, used) = (System.nanoTime, node.processorTime)
      LockSupport.parkNanos(2.seconds.toNanos)
      (node.processorTime - used).toNanos.toDouble / (System.nanoTime - time)
    }
    while (load > 0.25) assert(deadline.hasTimeLeft(), s"node ${node.name} does not come to rest")
  }

  private def knock(node: Node, bytes: Array[Byte]): Unit = {
    val colon = node.address.lastIndexOf(':')
    val socket = new Socket
    try {
      socket.connect(new InetSocketAddress(node.address.take(colon), node.address.drop(colon + 1).toInt))
      socket.getOutputStream.write(bytes)
    } catch { case _: IOException => () } // closed by the node before all was written
    finally socket.close()
  }

  test("a node with certificates of another authority is refused") {
    val home = java.nio.file.Files.createTempDirectory("rata-certificates")
    def certificates(directory: String): String = {
      val made = nodes.launch(directory, Seq("cluster", "certs", home.resolve(directory).toString), "128m", home)
      assert(made.exitCode == 0)
      home.resolve(directory).resolve("node.conf").toString
    }
    val ours = certificates("ours")
    val theirs = certificates("theirs")
    val a = nodes.start("a", "members.rata", config = ours)
    val b = nodes.start("b", join = Seq(a), config = ours)
    a.out.await(s"up :.${b.fullName}")
    val stranger = nodes.start("stranger", join = Seq(a), config = theirs, settings = Seq("rata.cluster.connect-timeout" -> "5s"))
    assert(stranger.exitCode == 1)
    stranger.err.await("none of the nodes to join has answered within 5000 ms")
    assert(a.out.matches("stranger").isEmpty)
  }
}
