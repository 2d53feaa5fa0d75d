package dev.rata.nodes

import java.net.{HttpURLConnection, ServerSocket, URI}
import java.nio.file.{Files, Path, Paths}
import scala.util.{Random, Try}

/** What operators do with nodes: look at them, send them away, give them certificates, start them with the samples under `config/examples`. */
class OperationsSpec extends NodesSpec {
  private val examples = Paths.get("../config/examples").toAbsolutePath.normalize
  private val name = "example"
  private lazy val folder = Files.createTempDirectory("rata-operations")

  /** Nodes and commands of a test find each other, and nobody else. */
  private def own: (String, String) = "rata.cluster.management.directory" -> folder.resolve("nodes").toString

  private def options(settings: Seq[(String, String)]) = settings.flatMap { case (key, value) => Seq("--set", s"$key=$value") }

  private def node(name: String, config: Path, settings: (String, String)*): Node =
    nodes.launch(name, Seq("node", "--config", config.toString) ++ options(own +: settings), "256m", folder)

  private def rata(command: String*): Node = nodes.launch("command", command, "256m", folder)

  private def cluster(command: String*): Node =
    rata(Seq("cluster") ++ command ++ options(Seq(own, "rata.cluster.name" -> name)): _*)

  private def answer(command: Node): String = {
    assert(command.exitCode == 0)
    command.out.awaitEnd().mkString("\n")
  }

  private def status(url: String): Int =
    URI.create(url).toURL.openConnection().asInstanceOf[HttpURLConnection].getResponseCode

  /** Free ports below those that the system gives away by itself: nobody takes them before the nodes do. */
  private def freePorts: Iterator[Int] =
    Random.shuffle((20000 until 30000).toList).iterator.filter(port => Try(new ServerSocket(port).close()).isSuccess)

  /** The settings of `rata cluster certs` for nodes of these names. */
  private def certificates(names: String*): Path = {
    val certs = folder.resolve("certs" + System.nanoTime)
    answer(rata(Seq("cluster", "certs", certs.toString) ++ names.flatMap(name => Seq("--node", name)): _*)): Unit
    certs
  }

  private def password(certs: Path, name: String, key: String): String =
    s"""(?m)^ *$key = "(.*)"$$""".r.findFirstMatchIn(Files.readString(certs.resolve(s"$name.conf"))).get.group(1)

  /** What `rata cluster status` shows once those nodes, and no others, are up: each hears of the others by and by. */
  private def awaitStatus(members: Node*): Seq[String] = {
    val deadline = Lines.Limit.fromNow
    var shown = answer(cluster("status")).linesIterator.toSeq
    while (shown.size != members.size + 1 || shown.tail.exists(!_.contains(" up "))) {
      assert(deadline.hasTimeLeft(), shown.mkString("the nodes are not up:\n", "\n", ""))
      shown = answer(cluster("status")).linesIterator.toSeq
    }
    shown
  }

  test("a cluster is shown, one node is asked to leave, another is declared dead") {
    def member(name: String, settings: (String, String)*) =
      node(name, examples.resolve("one-machine.conf"), Seq("rata.cluster.node" -> name, "rata.cluster.port" -> "0") ++ settings: _*)
        .awaitStart()
    val a = member("a")
    val seeds = "rata.cluster.seeds" -> s"""["${a.address}"]"""
    assert(answer(cluster("status")).endsWith("has no cluster yet: nobody has joined it, and it was not told to join others"))
    val b = member("b", seeds, "rata.cluster.roles" -> "[worker]")
    val c = member("c", seeds)

    val shown = awaitStatus(a, b, c)
    assert(shown.head.matches("NODE +ADDRESS +ROLES +STATUS +REACHABLE +LEADER +OLDEST"))
    assert(shown(2).matches(s"b +${b.address} +worker +up +yes +(yes|no) +no"))

    val nobody = cluster("leave", "x")
    assert(nobody.exitCode == 1)
    assert(nobody.err.awaitEnd() == Seq(
      s"rata: there is no node x in the cluster; there is ${a.fullName}, ${b.fullName}, ${c.fullName}"))

    assert(answer(cluster("leave", "c")) == s"${c.fullName} has been asked to leave")
    assert(c.exitCode == 0)
    c.err.await(s"node ${c.fullName} is leaving"): Unit

    assert(answer(cluster("down", b.fullName, "--json")) == s"""{"node": "${b.fullName}", "ordered": "down"}""")
    assert(b.exitCode == 3)
    b.err.await(s"node ${b.fullName} has been removed from the cluster, by an order or because it could not be reached"): Unit
  }

  test("a command that finds no node says so") {
    val alone = cluster("status")
    assert(alone.exitCode == 1)
    assert(alone.err.awaitEnd() == Seq(
      "rata: no running node of the cluster \"example\" was found on this machine (notes in " + folder.resolve("nodes") +
        "); start one with \"rata node\", or say where the management of one listens with --at HOST:PORT"))
    val port = freePorts.next()
    val nothing = cluster("status", "--at", s"127.0.0.1:$port")
    assert(nothing.exitCode == 1)
    assert(nothing.err.awaitEnd() == Seq(
      s"rata: nothing answers at 127.0.0.1:$port; check the address, and that the node runs with rata.cluster.management.enabled"))
  }

  test("nodes with certificates of one authority connect, one of another authority is refused") {
    val certs = certificates("a", "b")
    val other = certificates("c")
    val anyPort = "rata.cluster.port" -> "0"
    val named = "rata.cluster.name" -> name
    val started = System.currentTimeMillis
    val a = node("a", certs.resolve("a.conf"), anyPort, named)
    val b = node("b", certs.resolve("b.conf"), anyPort, named, "rata.cluster.seeds" -> s"""["${a.address}"]""").awaitStart()
    val c = node("c", other.resolve("c.conf"), anyPort, "rata.cluster.seeds" -> s"""["${a.address}"]""",
      "rata.cluster.connect-timeout" -> "4s")
    assert(c.exitCode == 1)
    c.err.await("no connection with .*bad_certificate"): Unit
    a.err.await("a connection was refused: \\(bad_certificate\\)"): Unit
    assert(a.err.matches("was refused").size <= 1 + (System.currentTimeMillis - started) / 10000)
    assert(awaitStatus(a, b).map(_.takeWhile(_ != ' ')) == Seq("NODE", "a", "b"))
    assert(b.isAlive)
  }

  test("one-machine.conf: nodes start, and are healthy") {
    val port = freePorts.next()
    val a = node("a", examples.resolve("one-machine.conf"), "rata.cluster.port" -> "0", "rata.cluster.node" -> "a",
      "rata.cluster.management.port" -> port.toString).awaitStart()
    assert(status(s"http://127.0.0.1:$port/ready") == 200)
    assert(status(s"http://127.0.0.1:$port/alive") == 200)
    a.stop()
    assert(a.exitCode == 0)
  }

  test("three-machines.conf: nodes with certificates find each other") {
    val certs = certificates("a", "b")
    def member(name: String, settings: (String, String)*) = node(name, examples.resolve("three-machines.conf"), Seq(
      "RATA_NODE" -> name,
      "RATA_HOST" -> "127.0.0.1",
      "RATA_KEY_PASSWORD" -> password(certs, name, "key-store-password"),
      "RATA_TRUST_PASSWORD" -> password(certs, name, "trust-store-password"),
      "rata.cluster.tls.key-store" -> certs.resolve(s"$name.p12").toString,
      "rata.cluster.tls.trust-store" -> certs.resolve("trust.p12").toString,
      "rata.cluster.management.port" -> "0"
    ) ++ settings: _*)
    val ports = freePorts
    val (one, other) = (ports.next(), ports.next())
    val seeds = "rata.cluster.seeds" -> s"""["127.0.0.1:$one", "127.0.0.1:$other"]"""
    val a = member("a", "rata.cluster.port" -> one.toString, seeds)
    val b = member("b", "rata.cluster.port" -> other.toString, seeds)
    assert(Seq(a, b).map(_.fullName) == Seq(s"a@127.0.0.1:$one", s"b@127.0.0.1:$other"))
  }

  test("kubernetes.conf: nodes find each other by discovery and become ready") {
    val certs = certificates("a", "b")
    val ports = freePorts
    val (one, other) = (ports.next(), ports.next())
    val endpoints = Seq(one, other).map(port => s"{host = 127.0.0.1, port = $port}").mkString("[", ", ", "]")
    def member(name: String, management: Int) = node(name, examples.resolve("kubernetes.conf"),
      "RATA_NODE" -> name,
      "RATA_HOST" -> "127.0.0.1",
      "RATA_SERVICE" -> "rata",
      "RATA_KEY_PASSWORD" -> password(certs, name, "key-store-password"),
      "RATA_TRUST_PASSWORD" -> password(certs, name, "trust-store-password"),
      "rata.cluster.tls.key-store" -> certs.resolve(s"$name.p12").toString,
      "rata.cluster.tls.trust-store" -> certs.resolve("trust.p12").toString,
      "rata.cluster.port" -> "0",
      "rata.cluster.bootstrap.discovery" -> "config",
      "pekko.discovery.config.services.rata.endpoints" -> endpoints,
      "pekko.management.cluster.bootstrap.contact-point-discovery.stable-margin" -> "1s",
      "rata.cluster.management.port" -> management.toString)
    member("a", one).awaitStart(): Unit
    member("b", other).awaitStart(): Unit
    val deadline = Lines.Limit.fromNow
    while (Seq(one, other).exists(port => status(s"http://127.0.0.1:$port/ready") != 200))
      assert(deadline.hasTimeLeft(), "the nodes did not become ready")
  }
}
