package dev.rata.nodes

/** Three nodes are cut off from two. Everybody competes for a global name all the while. */
class PartitionSpec extends NodesSpec {
  import PartitionSpec._

  test("a global name has at most one holder at any time, through a short partition and one that splits the cluster for good") {
    val wires = nodes.wires
    def start(name: String, hold: Int, join: Node*) =
      nodes.start(name, "contender.rata", Seq(hold.toString), join, through = wires)
    val a = start("a", 100)
    val rest = Seq(start("b", 100, a), start("c", 100, a))
    val d = start("d", 8000, a)
    val e = start("e", 100, a)
    val larger = a +: rest
    val all = larger ++ Seq(d, e)
    all.foreach(_.out.await("competes"))
    a.out.await("acquired"): Unit

    // Node d holds the name for long enough to have it when the others find out.
    holds(d)
    var cut = System.currentTimeMillis
    wires.partition(larger.toSet, Set(d, e))
    larger.foreach(node => Seq(d, e).foreach(lost => node.out.await(s"down :.${lost.fullName}")))
    Seq(d, e).foreach(node => larger.foreach(lost => node.out.await(s"down :.${lost.fullName}")))
    report("both sides of a partition have nodedown", cut, System.currentTimeMillis)
    wires.heal()
    val healed = System.currentTimeMillis
    larger.foreach(node => Seq(d, e).foreach(found => node.out.awaitAll(s"up :.${found.fullName}", 2)))
    report("the nodes of a healed partition are up again", healed, System.currentTimeMillis)
    Seq(a, e).foreach(node => node.out.awaitAll("acquired", node.out.matches("acquired").size + 1))

    holds(d)
    cut = System.currentTimeMillis
    wires.partition(larger.toSet, Set(d, e))
    Seq(d, e).foreach(node => assert(node.exitCode == 3))
    val stopped = System.currentTimeMillis
    report("the smaller side of a partition has stopped", cut, stopped)
    val before = larger.map(_.out.matches("acquired").size)
    for ((node, count) <- larger.zip(before)) node.out.awaitAll("acquired", count + 1)
    val firstAfter = larger.flatMap(_.out.matches("acquired (\\d+)").map(_.group(1).toLong)).filter(_ > cut).min
    report("the larger side gives out the names of the smaller", cut, firstAfter)
    assert(larger.forall(_.isAlive))
    assert(e.out.matches("noquorum").nonEmpty)

    val holdings = all.flatMap(holdingsOf(_, stopped)).sortBy(_.from)
    assert(holdings.size >= 8)
    for ((earlier, later) <- holdings.zip(holdings.tail)) assert(earlier.to <= later.from, s"$earlier and $later overlap")
  }

  /** Waits until it has acquired the name once more. */
  private def holds(node: Node): Unit = node.out.awaitAll("acquired", node.out.matches("acquired").size + 1): Unit

  private def holdingsOf(node: Node, stopped: Long): Seq[Holding] = {
    val events = node.out.matches("(acquired|released) (\\d+)").map(found => found.group(1) -> found.group(2).toLong)
    events.grouped(2).toSeq.map {
      case Seq(("acquired", from), ("released", to)) => Holding(node.name, from, to)
      case Seq(("acquired", from)) => Holding(node.name, from, if (node.isAlive) Long.MaxValue else stopped)
      case other => fail(s"node ${node.name} has printed $other")
    }
  }
}

object PartitionSpec {
  private final case class Holding(node: String, from: Long, to: Long)
}
