package dev.rata.nodes

import java.nio.file.Paths

/** The examples for several nodes, run as their page says. */
class ClusterExamplesSpec extends NodesSpec {
  private val examples = Paths.get("../rata-bindings/examples/cluster").toAbsolutePath.normalize

  test("the word count finishes with the right counts although a node is killed on the way") {
    val a = nodes.start("a")
    val b = nodes.start("b", join = Seq(a))
    b.awaitStart()
    val main = nodes.start("main", "word_count.rata", Seq("3", "4000"), Seq(a), command = "run", folder = examples)
    main.out.await(s"counted by :.${b.fullName}")
    b.kill(): Unit
    assert(main.exitCode == 0)
    val printed = main.out.awaitEnd()
    assert(printed.count(_.contains("once more")) == 1)
    assert(printed.takeRight(6) == Seq("most used:", "  the 12", "  hill 5", "  sea 4", "  sun 3", "  and 2"))
  }

  test("the cache answers every question while nodes come and go") {
    def cache(name: String, join: Node*) = nodes.start(name, "cache.rata", join = join, folder = examples)
    val a = cache("a")
    val b = cache("b", a)
    Seq(a, b).foreach(_.out.await("the cache is open"))
    val questions = "3000"
    val asker = nodes.start("asker", "cache.rata", Seq("ask", questions), Seq(a), command = "run", folder = examples)
    asker.out.await("asked, the nodes are 3")
    val c = cache("c", a)
    asker.out.await("asked, the nodes are 4")
    c.out.await("the cache is open")
    b.stop()
    assert(b.exitCode == 0)
    assert(asker.exitCode == 0)
    assert(asker.out.awaitEnd().last == s"$questions questions, $questions answered right")
  }
}
