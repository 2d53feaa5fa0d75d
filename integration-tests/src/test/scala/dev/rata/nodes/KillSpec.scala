package dev.rata.nodes

/** A node that is killed without a word. */
class KillSpec extends NodesSpec {
  test("every link, monitor and pending call of a thousand hears of it once, within 6 s; then its global name is free") {
    val targets = nodes.start("targets", "targets.rata")
    val witness = nodes.start("witness", join = Seq(targets))
    targets.out.await("named true")
    witness.awaitStart()
    val waiters = nodes.start("waiters", "waiters.rata", join = Seq(targets))
    waiters.out.await("3000 wait")
    nodes.awaitMembers(targets, witness, waiters)

    val killed = targets.kill()
    assertWithin(6000, "links, monitors and calls have heard of a killed node", killed, waiters.out.await("heard from \\d+ to (\\d+)").group(1).toLong)
    assertWithin(6000, "nodedown of a killed node", killed, waiters.out.await("nodedown (\\d+)").group(1).toLong)
    report("a global name of a killed node is free", killed, waiters.out.await("name free (\\d+)").group(1).toLong)
    assert(waiters.out.await("times (.*)").group(1) == "{1 => 3000}")
  }
}
