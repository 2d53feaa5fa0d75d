package dev.rata.nodes

/** The connection between two nodes. */
class LinkSpec extends NodesSpec {
  private def other(settings: (String, String)*): Node = nodes.start("other", settings = settings, heap = "1g")

  test("a burst to a slow node arrives whole and in order, in a small heap of the sender") {
    val count = forms(short = 100000, long = 200000)
    val slow = other()
    val sender = nodes.start("sender", "burst.rata", Seq(count.toString), Seq(slow), heap = "96m", command = "run")
    sender.out.await(s"sent $count")
    report(s"a burst of $count messages to a slow node has arrived", 0, sender.out.await("all arrived in (\\d+) ms").group(1).toLong)
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

  test("a node that is started again at the same address is another one: old pids give :noproc") {
    val wires = nodes.wires
    val keeper = nodes.start("keeper", through = wires)
    val first = nodes.start("other", join = Seq(keeper), through = wires)
    val witness = nodes.start("witness", "restarted.rata", join = Seq(first), through = wires)
    witness.out.await("ready")
    nodes.awaitMembers(keeper, first, witness)
    first.kill(): Unit
    val second = nodes.start("other", join = Seq(keeper), through = wires)
    assert(second.fullName == first.fullName)
    witness.out.await("still alive"): Unit
    assert(witness.out.toSeq == Seq("ready", "alive 20", "monitor :noproc", "call :noproc", "still alive 20"))
  }
}
