package dev.rata.nodes

/** Three nodes are cut off from two. Everybody competes for a global name all the while, and a singleton runs on the oldest node, one of the two. */
class PartitionSpec extends NodesSpec {
  import PartitionSpec._

  test("a global name and a singleton are in one place at any time, through a short partition and one that splits the cluster for good") {
    val wires = nodes.wires
    def start(name: String, hold: Int, join: Node*) =
      nodes.start(name, "contender.rata", Seq(hold.toString), join, through = wires)
    val d = start("d", 8000)
    val a = start("a", 100, d).awaitStart() // the next oldest
    val rest = Seq(start("b", 100, d), start("c", 100, d))
    val e = start("e", 100, d)
    val larger = a +: rest
    val all = larger ++ Seq(d, e)
    all.foreach(_.out.await("competes"))
    a.out.await("acquired"): Unit
    d.out.await("singleton starts"): Unit

    // Node d holds the name for long enough to have it when the others find out.
    holds(d)
    var cut = System.currentTimeMillis
    wires.partition(larger.toSet, Set(d, e))
    larger.foreach(node => Seq(d, e).foreach(lost => node.out.await(s"down :.${lost.fullName}")))
    Seq(d, e).foreach(node => larger.foreach(lost => node.out.await(s"down :.${lost.fullName}")))
    report("both sides of a partition have nodedown", cut, System.currentTimeMillis)
    val upBefore = larger.flatMap(node => Seq(d, e).map(found => (node, found, ups(node, found))))
    wires.heal()
    val healed = System.currentTimeMillis
    for ((node, found, count) <- upBefore) node.out.awaitAll(s"up :.${found.fullName}", count + 1)
    report("the nodes of a healed partition are up again", healed, System.currentTimeMillis)
    Seq(larger, Seq(d, e)).foreach(neverParted)
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
    val moved = a.out.await("singleton starts (\\d+)").group(1).toLong
    report("the larger side runs the singleton of the smaller", cut, moved)
    assert(larger.forall(_.isAlive))
    neverParted(larger)
    assert(e.out.matches("noquorum").nonEmpty)

    val names = all.flatMap(holdingsOf(_, "acquired", "released", stopped)).sortBy(_.from)
    assert(names.size >= 8)
    neverTwo(names)
    val singletons = all.flatMap(holdingsOf(_, "singleton starts", "singleton ends", stopped)).sortBy(_.from)
    assert(singletons.map(_.node) == Seq("d", "a"))
    neverTwo(singletons)
  }

  /** Waits until it has acquired the name once more. */
  private def holds(node: Node): Unit = node.out.awaitAll("acquired", node.out.matches("acquired").size + 1): Unit

  private def ups(node: Node, found: Node): Int = node.out.matches(s"up :.${found.fullName}").size

  /** None of these nodes has lost another of them, although some that were cut off from them had lost all. */
  private def neverParted(side: Seq[Node]): Unit =
    for (node <- side; other <- side) {
      val lost = node.out.matches(s"down :.${other.fullName}")
      assert(lost.isEmpty, s"node ${node.name} was never cut off from node ${other.name}")
    }

  private def neverTwo(holdings: Seq[Holding]): Unit =
    for ((earlier, later) <- holdings.zip(holdings.tail)) assert(earlier.to <= later.from, s"$earlier and $later overlap")

  private def holdingsOf(node: Node, begin: String, end: String, stopped: Long): Seq[Holding] = {
    val events = node.out.matches(s"($begin|$end) (\\d+)").map(found => found.group(1) -> found.group(2).toLong)
    events.grouped(2).toSeq.map {
      case Seq((`begin`, from), (`end`, to)) => Holding(node.name, from, to)
      case Seq((`begin`, from)) => Holding(node.name, from, if (node.isAlive) Long.MaxValue else stopped)
      case other => fail(s"node ${node.name} has printed $other")
    }
  }
}

object PartitionSpec {
  private final case class Holding(node: String, from: Long, to: Long)
}
