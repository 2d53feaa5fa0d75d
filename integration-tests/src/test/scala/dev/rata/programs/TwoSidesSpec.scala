package dev.rata.programs

/** The rules that hold between two processes wherever they run, by programs that use `Node.list()` when they have it: here on one node. */
class OneNodeSpec extends ProgramSpec("two_sides")

/** The same programs with the two sides on two nodes: what they print is the same. */
class TwoNodesSpec extends ProgramSpec("two_sides", InTwoNodes.run)
