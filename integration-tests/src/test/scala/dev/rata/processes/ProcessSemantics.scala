package dev.rata.processes

import dev.rata.adapter.process.{ExitReason, ProcessContext, Reply, SpawnOptions}
import dev.rata.adapter.term.{ListTerm, Pid, Ref}
import dev.rata.processes.Place._
import org.scalatest.funspec.AnyFunSpec

/** The rules that hold between two processes wherever they run. A specification says where. */
trait ProcessSemantics { this: AnyFunSpec =>
  private val boom = sym("boom")

  private def exit(from: Pid, reason: AnyRef): ListTerm = list(sym("EXIT"), from, reason)

  private def down(ref: Ref, pid: Pid, reason: AnyRef): ListTerm = list(sym("DOWN"), ref, sym("process"), pid, reason)

  /** Tells the other side that it is there, so that what follows meets a process that runs. */
  private def trapping(place: Place, self: ProcessContext): Pid = {
    val pid = place.spawn(self, (other, owner) => {
      other.trapExits(true)
      Forwarding(other, owner)
    })
    self.send(pid, "there?")
    assert(receive(self) == "there?")
    pid
  }

  def processes(place: => Place): Unit = {
    it("delivers the messages of one sender in the order sent") {
      place.run { self =>
        val other = place.spawn(self, Forwarding)
        for (i <- 1L to 5000L) self.send(other, Long.box(i))
        for (i <- 1L to 5000L) assert(receive(self) == Long.box(i))
      }
    }

    it("keeps exit signals in order with messages, and drops what comes after the end") {
      place.run { self =>
        val other = trapping(place, self)
        self.send(other, "before")
        self.exit(other, boom)
        self.send(other, "after")
        assert(receive(self) == "before")
        assert(receive(self) == exit(self.pid, boom))
        assert(receive(self) == "after")
        val ref = self.monitor(other)
        self.exit(other, ExitReason.KILL)
        self.send(other, "too late")
        assert(receive(self) == down(ref, other, ExitReason.KILLED))
      }
    }

    it("ends a process by an exit signal, but not by :normal from another") {
      place.run { self =>
        val other = place.spawn(self, Forwarding)
        val ref = self.monitor(other)
        self.exit(other, ExitReason.NORMAL)
        self.send(other, "still here")
        assert(receive(self) == "still here")
        self.exit(other, boom)
        assert(receive(self) == down(ref, other, boom))
      }
    }

    it("tells linked processes of an end, with its reason") {
      place.run { self =>
        self.trapExits(true)
        for (reason <- Seq[AnyRef](boom, ExitReason.NORMAL, ExitReason.KILL, list(boom, "detail"))) {
          val other = place.spawn(self, leaving(reason))
          self.link(other)
          self.send(other, "go")
          assert(receive(self) == exit(other, reason))
        }
        val killed = place.spawn(self, Forwarding)
        self.link(killed)
        self.exit(killed, ExitReason.KILL)
        assert(receive(self) == exit(killed, ExitReason.KILLED))
      }
    }

    it("takes a linked process along that does not trap") {
      place.run { self =>
        val other = place.spawn(self, leaving(boom))
        val victim = self.spawn(
          me => {
            me.link(other)
            me.send(self.pid, "linked")
            me.sleep(-1)
            "never"
          },
          SpawnOptions.DEFAULT.monitor
        )
        assert(receive(self) == "linked")
        self.send(other, "go")
        assert(receive(self) == down(victim.ref, victim.pid, boom))
      }
    }

    it("undoes any number of links with one unlink") {
      place.run { self =>
        val other = place.spawn(self, leaving(boom))
        self.link(other)
        self.link(other)
        self.unlink(other)
        val ref = self.monitor(other)
        self.send(other, "go")
        assert(receive(self) == down(ref, other, boom))
      }
    }

    it("gives one message for each monitor, and none for one that was ended") {
      place.run { self =>
        val other = place.spawn(self, leaving(boom))
        val refs = Seq.fill(3)(self.monitor(other))
        self.demonitor(refs(1))
        self.send(other, "go")
        assert(Set(receive(self), receive(self)) == Set(down(refs.head, other, boom), down(refs(2), other, boom)))
        val late = self.monitor(other)
        assert(receive(self) == down(late, other, ExitReason.NOPROC))
        self.demonitorAndFlush(self.monitor(other))
        val marker = self.monitor(other)
        assert(receive(self) == down(marker, other, ExitReason.NOPROC))
      }
    }

    it("answers requests, with the other's reason when it ends, and with :noproc when it is gone") {
      place.run { self =>
        val echo = place.spawn(self, Echo)
        for (i <- 1L to 100L) assert(self.awaitReply(self.request(echo, Long.box(i)), 60000) == new Reply.Value(Long.box(i)))
        val other = place.spawn(self, leaving(boom))
        assert(self.awaitReply(self.request(other, "go"), 60000) == new Reply.Down(boom))
        assert(self.awaitReply(self.request(other, "again"), 60000) == new Reply.Down(ExitReason.NOPROC))
      }
    }

    it("never lets a late reply into the mailbox") {
      place.run { self =>
        val clerk = place.spawn(self, Forwarding)
        val ref = self.request(clerk, "question")
        val from = receive(self).asInstanceOf[ListTerm].at(1).asInstanceOf[ListTerm]
        assert(self.awaitReply(ref, 0) == new Reply.TimedOut)
        val answering = place.spawn(self, (other, owner) => {
          other.reply(list(owner, from.at(1)), "late")
          other.send(owner, "marker")
          "done"
        })
        assert(answering != clerk)
        assert(receive(self) == "marker")
        assert(receive(self, 0) eq Nothing)
      }
    }
  }
}
