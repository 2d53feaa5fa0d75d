package dev.rata.nodes

/** Nodes come, leave when asked, and are lost; the others hear of each. */
class JoinLeaveSpec extends NodesSpec {
  private def up(node: Node) = s"up :.${node.fullName}"
  private def down(node: Node) = s"""^(\\d+) down :.${node.fullName}"""

  test("three nodes find each other, one leaves with exit code 0, one is killed") {
    val a = nodes.start("a", "members.rata")
    val b = nodes.start("b", "members.rata", join = Seq(a))
    val c = nodes.start("c", "members.rata", join = Seq(a))
    for (one <- Seq(a, b, c); other <- Seq(a, b, c) if other != one) one.out.await(up(other))

    c.stop()
    Seq(a, b).foreach(_.out.await(down(c)))
    assert(c.exitCode == 0)

    val killed = b.kill()
    assertWithin(6000, "nodedown of a killed node", killed, a.out.await(down(b)).group(1).toLong)
    assert(a.out.matches(" down ").size == 2)
  }

  test("a node that nobody answers does not start, and says why") {
    val a = nodes.start("a", settings = Seq("rata.cluster.seeds" -> "[\"127.0.0.1:1\"]", "rata.cluster.connect-timeout" -> "2s"))
    assert(a.exitCode == 1)
    a.err.awaitEnd(): Unit
    a.err.await("rata: the node could not be started: none of the nodes to join has answered within 2000 ms"): Unit
  }

  test("a node that is asked to end while nobody answers ends at once, and says that it had not started") {
    val seeds = "rata.cluster.seeds" -> "[\"127.0.0.1:1\"]"
    val a = nodes.start("a", "members.rata", settings = Seq(seeds, "rata.cluster.connect-timeout" -> "1h"))
    a.err.await("no answer yet from the nodes to join, which are given 3600000 ms \\(rata.cluster.connect-timeout\\): 127.0.0.1:1$")
    a.stop()
    assert(a.exitCode == 1)
    assert(a.err.awaitEnd().last.endsWith(" the node could not be started: it was asked to end before it had"))
  }
}
