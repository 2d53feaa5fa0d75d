package dev.rata.nodes

import java.io.{IOException, InputStream, OutputStream}
import java.net.{InetAddress, InetSocketAddress, ServerSocket, Socket}
import java.util.concurrent.ThreadLocalRandom
import scala.collection.concurrent.TrieMap
import scala.util.Using

/**
 * The wires between nodes, one a pair and direction, that can be cut and mended. Each node has a loopback address of its own and is known to others by a port of
 * a proxy here, which sees by the address of a connection which node it comes from. While a wire is cut nothing passes: what is sent waits, connections stay open,
 * new ones get no answer, as when a cable is pulled.
 */
final class Wires extends Placement with AutoCloseable {
  import Wires._

  private final class End(val address: InetAddress) {
    val server = new ServerSocket(0, 50, address)
  }

  private val subnet = ThreadLocalRandom.current.nextInt(1 << 15)
  private val ends = TrieMap.empty[String, End]
  private var cuts = Set.empty[(String, String)]
  private var closed = false

  override def settings(name: String): Seq[(String, String)] = {
    val end = synchronized(ends.getOrElseUpdate(name, place(name)))
    val host = end.address.getHostAddress
    Seq(
      "rata.cluster.host" -> host,
      "rata.cluster.port" -> end.server.getLocalPort.toString,
      "pekko.remote.artery.bind.hostname" -> host,
      "pekko.remote.artery.bind.port" -> Port.toString,
      "pekko.remote.artery.advanced.tcp.outbound-client-hostname" -> host
    )
  }

  /** Cuts every wire between nodes of different groups, both ways. */
  def partition(groups: Set[Node]*): Unit = for {
    one <- groups
    other <- groups if other != one
    from <- one
    to <- other
  } cut(from, to)

  /** Nothing gets from the one to the other any more; the other way is left as it is. */
  def cut(from: Node, to: Node): Unit = synchronized { cuts += from.name -> to.name }

  /** Mends every wire: what waited goes on. */
  def heal(): Unit = synchronized {
    cuts = Set.empty
    notifyAll()
  }

  private def place(name: String): End = {
    val number = ends.size + 1
    val end = new End(InetAddress.getByName(s"127.${64 + (subnet >> 8)}.${subnet & 255}.$number"))
    daemon(s"proxy of $name")(accept(name, end))
    end
  }

  private def accept(name: String, end: End): Unit =
    try while (true) {
      val incoming = end.server.accept()
      daemon(s"connection to $name")(connect(incoming, name, end))
    }
    catch { case _: IOException => () } // closed: the test is over

  private def connect(incoming: Socket, to: String, end: End): Unit = {
    val from = ends.collectFirst { case (name, other) if other.address == incoming.getInetAddress => name }.getOrElse("outside")
    pass(from, to)
    val outgoing = new Socket
    try {
      outgoing.connect(new InetSocketAddress(end.address, Port))
      daemon(s"$to to $from")(pump(outgoing, incoming, to, from))
      pump(incoming, outgoing, from, to)
    } catch {
      case _: IOException => close(incoming, outgoing) // nobody is there
    }
  }

  private def pump(source: Socket, target: Socket, from: String, to: String): Unit = {
    try copy(source.getInputStream, target.getOutputStream, from, to)
    catch { case _: IOException => () } // one side is gone: below the other is told, through wires that may be cut
    pass(from, to)
    pass(to, from)
    close(source, target)
  }

  private def copy(source: InputStream, target: OutputStream, from: String, to: String): Unit = {
    val buffer = new Array[Byte](64 * 1024)
    var count = source.read(buffer)
    while (count >= 0) {
      pass(from, to)
      target.write(buffer, 0, count)
      count = source.read(buffer)
    }
  }

  /** Waits while that wire is cut. */
  private def pass(from: String, to: String): Unit = synchronized {
    while (cuts(from -> to) && !closed) wait()
  }

  private def close(sockets: Socket*): Unit = sockets.foreach(_.close())

  override def close(): Unit = {
    synchronized {
      closed = true
      notifyAll()
    }
    ends.values.foreach(_.server.close())
  }
}

object Wires {
  private val Port = 25520

  /** Whether nodes can have addresses of their own here. */
  lazy val available: Boolean =
    Using(new ServerSocket(0, 1, InetAddress.getByName("127.64.0.1")))(_.isBound).getOrElse(false)

  private def daemon(name: String)(body: => Unit): Unit = {
    val thread = new Thread(() => body, name)
    thread.setDaemon(true)
    thread.start()
  }
}
