package dev.rata.processes

import com.typesafe.config.ConfigFactory
import dev.rata.adapter.node.RataNode
import dev.rata.adapter.process.{CrashReport, NodeLog, ProcessContext, RataException, SpawnOptions}
import dev.rata.adapter.term.{ListTerm, Pid, Symbol}
import java.util.concurrent.TimeUnit

/** Where the two sides of a rule run. */
trait Place extends AutoCloseable {
  import Place.Other

  /** The node of the side that looks on. */
  def here: RataNode

  /** Starts the other side; its pid as this side has it. */
  def spawn(self: ProcessContext, body: Other): Pid

  /** Runs assertions in a fresh process of this side that does not trap exits. */
  final def run(steps: ProcessContext => Any): Unit = {
    var failure: Option[Throwable] = None
    val ending = here.run(self => {
      try steps(self): Unit
      catch { case failed: Exception => failure = Some(failed) }
      Place.Done
    }).get(120, TimeUnit.SECONDS)
    failure.foreach(throw _)
    assert(ending.result.isPresent, s"the process ended with ${ending.reason}")
  }
}

object Place {

  /** What the other side runs, given the pid of this side as it has it. */
  type Other = (ProcessContext, Pid) => AnyRef

  private val Done = Symbol.of("done")
  val Nothing: AnyRef = Symbol.of("nothing came")

  /** Drops what the node reports: these processes crash on purpose. */
  object Silent extends NodeLog {
    override def crashed(report: CrashReport): Unit = ()
    override def line(level: System.Logger.Level, text: String): Unit = ()
  }

  def sym(name: String): Symbol = Symbol.of(name)

  def list(elements: AnyRef*): ListTerm = ListTerm.of(elements: _*)

  /** The oldest message, or [[Nothing]] after so many milliseconds. */
  def receive(self: ProcessContext, millis: Long): AnyRef = {
    self.beginReceive(Long.box(millis), null)
    val message = self.nextMessage()
    if (message eq ProcessContext.TIMEOUT) Nothing
    else {
      self.acceptMessage()
      message
    }
  }

  /** The next message, which has to come. */
  def receive(self: ProcessContext): AnyRef = {
    val message = receive(self, 60000)
    if (message eq Nothing) throw new AssertionError("no message came")
    message
  }

  /** Ends with that reason as soon as a message comes. */
  def leaving(reason: AnyRef): Other = (self, _) => {
    receive(self)
    throw RataException.exit(reason)
  }

  /** Passes on whatever comes. */
  val Forwarding: Other = (self, owner) => {
    while (true) self.send(owner, receive(self))
    Done
  }

  /** Answers every request with itself. */
  val Echo: Other = (self, _) => {
    while (true) {
      val call = receive(self).asInstanceOf[ListTerm]
      self.reply(call.at(1).asInstanceOf[ListTerm], call.at(2))
    }
    Done
  }
}

/** Both sides on one node. */
final class OneNode extends Place {
  override val here: RataNode = RataNode.start(ConfigFactory.load(), Place.Silent)

  override def spawn(self: ProcessContext, body: Place.Other): Pid = {
    val owner = self.pid
    self.spawn(other => body(other, owner), SpawnOptions.DEFAULT).pid
  }

  override def close(): Unit = here.close()
}
