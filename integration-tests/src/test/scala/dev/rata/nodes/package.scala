package dev.rata

/**
 * Clusters of separate JVMs that run the shipped `rata`, seen from outside as an operator sees them: by what they print, by signals, by cables that are cut.
 *
 * A specification extends [[NodesSpec]], which gives every test fresh [[Nodes]] and ends all of them after it, whatever came of the test. Then
 * {{{
 * val a = nodes.start("a", "members.rata")                  // a program under src/test/rata/nodes; none: an empty node
 * val b = nodes.start("b", "members.rata", join = Seq(a))   // returns at once, its JVM still starting
 * a.out.await("up b")                                       // the first line that fits the expression, waited for
 * b.kill()                                                  // kill -9; also freeze(), thaw(), stop() for SIGTERM
 * a.out.await("down b")
 * }}}
 * Waiting is generous ([[Lines.Limit]]) and ends early, with all that the nodes have printed, when the line cannot come any more. Promises about time are
 * checked by comparing times that the nodes themselves print (`System.timestamp()`): all run on one clock.
 *
 * A program is told something with `b.tell("a line")`, which it reads from its standard input: `File.stream("/dev/stdin")`.
 *
 * Ports: every node listens on a port the system chooses. `through = nodes.wires` gives it an address of its own instead (`127.x.y.z`), which stays the same when
 * it is started again under its name, with a proxy before it, so that [[Wires]] can cut it off from others, one direction at a time. A cut swallows what is sent
 * instead of closing connections; it needs no privileges, but a system on which all of `127.0.0.0/8` is this machine, as Linux is.
 *
 * Nodes never outlive the tests: should the JVM of the tests be killed, [[Watchdog]] kills the nodes.
 */
package object nodes
