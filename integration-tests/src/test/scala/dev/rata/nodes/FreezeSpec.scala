package dev.rata.nodes

/** A node that stands still for so long that the others take it for dead. */
class FreezeSpec extends NodesSpec {
  test("a node that wakes after it was removed handles no message any more, and ends") {
    val settings = forms(Seq("pekko.cluster.split-brain-resolver.stable-after" -> "2s"), Nil)
    val a = nodes.start("a", "ticking.rata", settings = settings)
    val b = nodes.start("b", join = Seq(a), settings = settings)
    val c = nodes.start("c", "ticked.rata", join = Seq(a), settings = settings)
    nodes.awaitMembers(a, b, c)
    c.out.awaitAll("handled \\d+ other", 5)

    val frozen = c.freeze()
    nodes.awaitOnAny(Seq(a, b), s"Leader is removing unreachable node \\[pekko://rata@${c.address}\\]")
    c.err.awaitSilence(frozen + forms(0, 40000))
    val woken = c.thaw()
    assert(c.exitCode == 3)
    report("a node that woke up has ended", woken, System.currentTimeMillis)
    val after = c.out.awaitEnd().flatMap("handled (\\d+)".r.findFirstMatchIn(_)).map(_.group(1).toLong).filter(_ >= woken)
    // What it was in the middle of when it was frozen, it finishes.
    assert(after.size <= 1)
    assert(a.isAlive && b.isAlive)
  }
}
