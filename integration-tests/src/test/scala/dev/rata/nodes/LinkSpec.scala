package dev.rata.nodes

/** The connection between two nodes. */
class LinkSpec extends NodesSpec {
  private def other(settings: (String, String)*): Node = nodes.start("other", settings = settings, heap = "1g")

  test("a burst to a slow node arrives whole and in order, in a small heap of the sender") {
    val count = forms(short = 100000, long = 200000)
    val slow = other()
    val sender = nodes.start("sender", "burst.rata", Seq(count.toString), Seq(slow), heap = "96m", command = "run")
    sender.out.await(s"sent $count")
    sender.out.await("all arrived in \\d+ ms")
    assert(sender.exitCode == 0)
  }

  test("what is too large and what means nothing elsewhere raises in the sender, and the connection goes on") {
    val receiver = other()
    val sender =
      nodes.start("sender", "refused.rata", join = Seq(receiver), settings = Seq("rata.cluster.link.message-limit" -> "1 MiB"), command = "run")
    assert(sender.exitCode == 0)
    val printed = sender.out.awaitEnd()
    assert(printed.size == 3)
    assert(printed(0).startsWith(":message_too_large: ") && printed(0).contains("rata.cluster.link.message-limit"))
    assert(printed(1).startsWith(":argument_error: "))
    assert(printed(2) == "{:got, 5}")
  }
}
