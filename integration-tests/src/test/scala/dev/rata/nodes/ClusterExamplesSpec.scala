package dev.rata.nodes

import java.nio.file.Paths

/** The examples for several nodes, run as their page says. */
class ClusterExamplesSpec extends NodesSpec {
  private val examples = Paths.get("../rata-bindings/examples/cluster").toAbsolutePath.normalize

  test("the word count finishes with the right counts although a node is killed on the way") {
    val a = nodes.start("a")
    val b = nodes.start("b", join = Seq(a))
    b.awaitStart()
    val main = nodes.start("main", "word_count.rata", Seq("3", "1500"), Seq(a), command = "run", folder = examples)
    main.out.await(s"counted by :.${b.fullName}")
    b.kill(): Unit
    assert(main.exitCode == 0)
    val printed = main.out.awaitEnd()
    assert(printed.count(_.contains("once more")) == 1)
    assert(printed.takeRight(6) == Seq("most used:", "  the 12", "  hill 5", "  sea 4", "  sun 3", "  and 2"))
  }
}
