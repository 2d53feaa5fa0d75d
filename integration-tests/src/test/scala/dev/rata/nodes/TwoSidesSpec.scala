package dev.rata.nodes

import dev.rata.programs.Expected
import java.nio.file.{Files, Paths}
import scala.jdk.CollectionConverters._

/** The programs about two processes, the one on a node that was started without any program. */
class TwoSidesSpec extends NodesSpec {
  test("the rules of processes hold between two nodes") {
    val there = nodes.start("there")
    val found = Files.list(Paths.get("src/test/rata/two_sides"))
    val programs =
      try found.iterator.asScala.filter(_.toString.endsWith(".rata")).toSeq.sorted
      finally found.close()
    for (program <- programs) {
      val here = nodes.start("here", s"../two_sides/${program.getFileName}", join = Seq(there), command = "run")
      assert(here.exitCode == 0, program)
      assert(here.out.awaitEnd().map(_ + "\n").mkString == Files.readString(Expected.outputOf(program)), program)
    }
  }
}
