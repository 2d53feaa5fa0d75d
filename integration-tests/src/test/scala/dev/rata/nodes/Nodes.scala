package dev.rata.nodes

import dev.rata.programs.Launcher
import java.nio.file.{Path, Paths}
import java.util.UUID
import java.util.concurrent.locks.LockSupport
import scala.collection.mutable.ArrayBuffer

/** The nodes of one test. Started here, they end at the latest when this is closed. */
final class Nodes extends AutoCloseable {
  private val started = ArrayBuffer.empty[Node]
  private var wired: Option[Wires] = None

  /** Wires to start nodes through that are to be cut off; the test is cancelled where nodes cannot have addresses of their own. */
  def wires: Wires = wired.getOrElse {
    if (!Wires.available) org.scalatest.Assertions.cancel("this system has no addresses 127.x.y.z for nodes of their own")
    val fresh = new Wires
    wired = Some(fresh)
    fresh
  }

  /**
   * Starts `rata node`, and does not wait until it runs.
   *
   * @param program   its name under src/test/rata/nodes; empty for a node without one
   * @param arguments what `System.args()` gives the program
   * @param join      the nodes whose cluster it joins
   * @param settings  settings of `--set`, which win over those of `through`
   * @param through   where it listens
   * @param heap      the limit of its heap, as `-Xmx` takes it
   * @param config    a file of settings; none: nothing but the reference settings
   * @param command   `run` for a program that ends
   * @param folder    where the program is and its working directory
   */
  def start(
      name: String,
      program: String = "",
      arguments: Seq[String] = Nil,
      join: Seq[Node] = Nil,
      settings: Seq[(String, String)] = Nil,
      through: Placement = Placement.AnyPort,
      heap: String = "256m",
      config: String = "",
      command: String = "node",
      folder: Path = Nodes.Programs
  ): Node = {
    val options = Seq("--name", name) ++
      Option(config).filter(_.nonEmpty).toSeq.flatMap(Seq("--config", _)) ++
      join.flatMap(node => Seq("--join", node.address)) ++
      (Nodes.Common ++ through.settings(name) ++ settings).flatMap { case (key, value) => Seq("--set", s"$key=$value") }
    val file = Option(program).filter(_.nonEmpty).map(folder.resolve(_).toString)
    launch(name, (command +: options) ++ file ++ arguments, heap, folder)
  }

  /** Starts any command of `rata` in a folder, as a process that ends with the test. */
  def launch(name: String, command: Seq[String], heap: String, folder: Path): Node = {
    Nodes.built: Unit
    val builder = new ProcessBuilder((Launcher.Rata +: command): _*).directory(folder.toFile)
    builder.environment.put("RATA_OPTS", s"-Xmx$heap"): Unit
    val node = new Node(name, builder.start())
    started += node
    node
  }

  /**
   * Waits until those nodes are full members of the cluster. One that has only just connected does not count yet when the sides of a partition are
   * compared.
   */
  def awaitMembers(members: Node*): Unit =
    members.foreach(node => awaitOnAny(members, s"""Leader is moving node \\[pekko://rata@${node.address}\\] to \\[Up\\]"""))

  /** Waits for a line on standard error of any of those nodes. */
  def awaitOnAny(some: Seq[Node], expression: String): Unit = {
    val deadline = Lines.Limit.fromNow
    while (!some.exists(_.err.matches(expression).nonEmpty)) {
      if (deadline.isOverdue()) throw new AssertionError(s"no node has printed a line with \"$expression\" until ${Lines.Limit}")
      LockSupport.parkNanos(Nodes.Pause)
    }
  }

  /** All that all of them have printed, for the message of a failed test. */
  def transcript: String = started.map(_.transcript).mkString("\n")

  override def close(): Unit = {
    started.foreach(_.kill())
    wired.foreach(_.close())
  }
}

object Nodes {
  private val Pause = 20000000L

  /** A cluster of these tests only, and no notes in the user's home. */
  private val Common =
    Seq("rata.cluster.cookie" -> UUID.randomUUID.toString, "rata.cluster.management.enabled" -> "off", "pekko.loglevel" -> "INFO")

  val Programs: Path = Paths.get("src/test/rata/nodes").toAbsolutePath

  private lazy val built: Unit = Launcher.build()
}
