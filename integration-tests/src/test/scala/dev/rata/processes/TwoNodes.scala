package dev.rata.processes

import com.typesafe.config.ConfigFactory
import dev.rata.adapter.node.RataNode
import dev.rata.adapter.process.{Location, ProcessContext}
import dev.rata.adapter.term.{ListTerm, Pid}
import dev.rata.cluster.pekko.ClusterNode
import dev.rata.cluster.wire.FunctionCodec
import dev.rata.processes.Place._
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicLong

/** Each side on a node of its own, in one cluster. */
final class TwoNodes extends Place {
  private val first = start("first")
  private val second = start("second")
  private val names = new AtomicLong

  // Each side knows of the connection by itself, one a little later than the other.
  assert(second.connect(first.id.name).toCompletableFuture.get(60, TimeUnit.SECONDS))
  assert(first.connect(second.id.name).toCompletableFuture.get(60, TimeUnit.SECONDS))

  private def start(name: String): ClusterNode = {
    val settings = ConfigFactory.parseString(
      s"""rata.cluster { node = $name, port = 0 }
         |pekko.cluster.failure-detector.acceptable-heartbeat-pause = 30s
         |pekko.cluster.jmx.multi-mbeans-in-same-jvm = on""".stripMargin
    )
    ClusterNode.start(settings.withFallback(ConfigFactory.load()).resolve, Silent, FunctionCodec.NONE, null)
  }

  override def here: RataNode = first.node

  /** The two know each other by name at first: pids have to come by the wire. */
  override def spawn(self: ProcessContext, body: Other): Pid = {
    val owner = nameOf(self)
    val ready = self.makeRef()
    second.node.spawn(other => {
      val known = other.host.locate(list(owner, first.id.name)).asInstanceOf[Location.At].pid
      other.send(known, list(ready, other.pid))
      body(other, known)
    }): Unit
    val greeting = receive(self).asInstanceOf[ListTerm]
    assert(greeting.at(0) == ready)
    greeting.at(1).asInstanceOf[Pid]
  }

  private def nameOf(self: ProcessContext): AnyRef =
    Option(self.ownInfo.registeredName).getOrElse {
      val name = sym(s"owner ${names.incrementAndGet()}")
      assert(self.host.destinations.claim(name, self.pid) == null)
      name
    }

  override def close(): Unit = {
    second.close()
    first.close()
  }
}
