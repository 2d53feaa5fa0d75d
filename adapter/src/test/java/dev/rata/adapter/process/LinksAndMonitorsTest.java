package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.NOTHING;
import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Bodies.Posture;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksAndMonitorsTest {
    private static final Object BOOM = sym("boom");

    private static Object down(Ref ref, Object shown, Object reason) {
        return list(sym("DOWN"), ref, sym("process"), shown, reason);
    }

    private static Pid waiting(ProcessContext self) {
        return self.spawn(Posture.WAITING_AT_THE_END_OF_A_TURN.body, SpawnOptions.DEFAULT)
                .pid();
    }

    private static Pid dead(ProcessContext self) {
        var child = self.spawn(me -> 0L, SpawnOptions.DEFAULT);
        endOf(self, child.pid());
        return child.pid();
    }

    @Test
    void twoLinksAreUndoneByOneUnlink() {
        inProcess(self -> {
            var child = waiting(self);
            self.link(child);
            self.link(child);
            self.unlink(child);
            self.exit(child, BOOM);
            endOf(self, child);
            assertThat(self.ownInfo().links()).isEmpty();
        });
    }

    @Test
    void aLinkIsSymmetric() {
        inProcess(self -> {
            self.trapExits(true);
            var child = self.spawn(
                    me -> {
                        me.link(self.pid());
                        return Bodies.leavingWhenTold(BOOM).run(me);
                    },
                    SpawnOptions.DEFAULT);
            self.send(child.pid(), "go");
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), child.pid(), BOOM));
        });
    }

    @Test
    void theOtherSideSeesTheLinkUntilItIsUndone() {
        inProcess(self -> {
            var child = waiting(self);
            self.link(child);
            assertThat(info(self, child).links()).containsExactly(self.pid());
            self.unlink(child);
            assertThat(info(self, child).links()).isEmpty();
        });
    }

    private static ProcessInfo info(ProcessContext self, Pid of) {
        return (ProcessInfo) ((Reply.Value) self.awaitReply(self.inspect(of), 10_000)).value();
    }

    @Test
    void linkingWithItselfChangesNothing() {
        inProcess(self -> {
            self.link(self.pid());
            assertThat(self.ownInfo().links()).isEmpty();
        });
    }

    @Test
    void afterUnlinkNoExitMessageArrivesButAQueuedOneStays() {
        inProcess(self -> {
            self.trapExits(true);
            var child = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT.linked());
            self.unlink(child.pid());
            self.send(child.pid(), "go");
            endOf(self, child.pid());
            assertThat(received(self)).isEmpty();

            var second = self.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.linked());
            endOf(self, second.pid());
            self.unlink(second.pid());
            assertThat(received(self)).containsExactly(list(sym("EXIT"), second.pid(), BOOM));
        });
    }

    @Test
    void linkingWithTheDeadRaisesOrIsAMessageWhenTrapping() {
        inProcess(self -> {
            var dead = dead(self);
            assertThat(raisedBy(() -> self.link(dead)).reason())
                    .isEqualTo(list(
                            ExitReason.NOPROC,
                            "there is no process " + Terms.inspect(dead) + " to link with: it has ended"));
            self.trapExits(true);
            self.link(dead);
            assertThat(receive(self, 0)).isEqualTo(list(sym("EXIT"), dead, ExitReason.NOPROC));
        });
    }

    @Test
    void eachMonitorGivesItsOwnMessageOnce() {
        inProcess(self -> {
            var child = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT);
            var first = self.monitor(child.pid());
            var second = self.monitor(child.pid());
            self.send(child.pid(), "go");
            assertThat(List.of(receive(self), receive(self)))
                    .containsExactlyInAnyOrder(down(first, child.pid(), BOOM), down(second, child.pid(), BOOM));
            assertThat(receive(self, 0)).isEqualTo(NOTHING);
        });
    }

    @Test
    void aMonitorIsOneWay() {
        inProcess(self -> {
            var watcher = self.spawn(
                    me -> {
                        me.monitor(self.pid());
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            endOf(self, watcher.pid());
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void monitoringTheDeadTellsSoAtOnce() {
        inProcess(self -> {
            var dead = dead(self);
            var ref = self.monitor(dead);
            assertThat(receive(self, 0)).isEqualTo(down(ref, dead, ExitReason.NOPROC));
            var nobody = list(sym("nobody"), sym("nonode@nohost"));
            var byName = self.monitor(null, nobody);
            assertThat(receive(self, 0)).isEqualTo(down(byName, nobody, ExitReason.NOPROC));
        });
    }

    @Test
    void monitoringItselfNeverFires() {
        inProcess(self -> {
            var ref = self.monitor(self.pid());
            assertThat(receive(self, 0)).isEqualTo(NOTHING);
            self.demonitor(ref);
        });
    }

    @Test
    void aDemonitoredProcessEndsUnheardButAQueuedMessageStays() {
        inProcess(self -> {
            var child = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT.monitor());
            self.demonitor(child.ref());
            self.send(child.pid(), "go");
            endOf(self, child.pid());
            assertThat(received(self)).isEmpty();

            var second = self.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.monitor());
            endOf(self, second.pid());
            self.demonitor(second.ref());
            assertThat(received(self)).containsExactly(down(second.ref(), second.pid(), BOOM));
        });
    }

    @Test
    void flushRemovesTheQueuedMessageOfThatMonitorOnly() {
        inProcess(self -> {
            var child = self.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.monitor());
            var kept = self.monitor(child.pid());
            endOf(self, child.pid());
            self.send(self.pid(), "other");
            self.demonitorAndFlush(child.ref());
            assertThat(received(self))
                    .hasSize(2)
                    .doesNotContain(down(child.ref(), child.pid(), BOOM))
                    .contains("other");
            self.demonitorAndFlush(kept);
        });
    }

    @Test
    void theMonitorOfAnotherCannotBeEnded() {
        inProcess(self -> {
            var child = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT.monitor());
            var meddler = self.spawn(
                    me -> {
                        me.demonitor(child.ref());
                        me.demonitorAndFlush(me.makeRef());
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            endOf(self, meddler.pid());
            self.send(child.pid(), "go");
            assertThat(receive(self)).isEqualTo(down(child.ref(), child.pid(), BOOM));
        });
    }

    @Test
    void theNameIsFreeAndTheProcessDeadBeforeAnyoneHears() {
        inProcess(self -> {
            self.trapExits(true);
            for (var round = 0; round < 2000; round++) {
                var name = sym("brief");
                var child = self.spawn(
                        me -> 0L, SpawnOptions.DEFAULT.named(name).monitor().linked());
                assertThat(receive(self)).isEqualTo(list(sym("EXIT"), child.pid(), ExitReason.NORMAL));
                assertThat(((ProcessPid) child.pid()).ended()).isTrue();
                assertThat(self.host().locate(name)).isEqualTo(new Location.Nowhere());
                assertThat(receive(self)).isEqualTo(down(child.ref(), child.pid(), ExitReason.NORMAL));
            }
        });
    }

    @Test
    void aProcessWithManyLinksAndWatchersTellsThemAll() {
        inProcess(self -> {
            self.trapExits(true);
            var hub = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT);
            var expected = new ArrayList<Object>();
            for (var i = 0; i < 500; i++) {
                var spoke = self.spawn(
                        me -> {
                            me.trapExits(true);
                            me.link(hub.pid());
                            me.monitor(hub.pid());
                            me.send(self.pid(), Bodies.READY);
                            return me.await(Bodies.forwarding(self.pid()), null);
                        },
                        SpawnOptions.DEFAULT);
                assertThat(receive(self)).isEqualTo(Bodies.READY);
                expected.add(spoke.pid());
                expected.add(spoke.pid());
            }
            self.send(hub.pid(), "go");
            var exits = 0;
            var downs = 0;
            for (var each : expected) {
                assertThat(each).isNotNull();
                var message = (ListTerm) receive(self);
                if (message.at(0) == sym("EXIT")) {
                    assertThat(message).isEqualTo(list(sym("EXIT"), hub.pid(), BOOM));
                    exits++;
                } else {
                    assertThat(message.at(4)).isEqualTo(BOOM);
                    downs++;
                }
            }
            assertThat(List.of(exits, downs)).containsExactly(500, 500);
        });
    }

    @Test
    void aLinkOnceAnsweredSparesTheSpawnerUntilTheAnswer() {
        inProcess(self -> {
            var ref = self.makeRef();
            var failing = self.spawn(
                    Bodies.leaving(BOOM),
                    SpawnOptions.DEFAULT.linked(Link.ONCE_ANSWERED).answering(ref));
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(BOOM));
            assertThat(endOf(self, failing.pid())).isEqualTo(ExitReason.NOPROC);
            assertThat(self.ownInfo().links()).isEmpty();
        });
    }

    @Test
    void aLinkOnceAnsweredIsAnOrdinaryOneAfterTheAnswer() {
        inProcess(self -> {
            self.trapExits(true);
            var ref = self.makeRef();
            var child = self.spawn(
                    me -> {
                        me.reply(list(self.pid(), ref), "up");
                        return Bodies.leavingWhenTold(BOOM).run(me);
                    },
                    SpawnOptions.DEFAULT.linked(Link.ONCE_ANSWERED).answering(ref));
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value("up"));
            self.send(child.pid(), "go");
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), child.pid(), BOOM));
        });
    }

    @Test
    void aProcessThatWasStartedDiesWithItsSpawnerEvenBeforeTheAnswer() {
        inProcess(self -> {
            var starter = self.spawn(
                    me -> {
                        me.spawn(
                                child -> {
                                    child.send(self.pid(), child.pid());
                                    child.sleep(-1);
                                    return 0L;
                                },
                                SpawnOptions.DEFAULT.linked(Link.ONCE_ANSWERED).answering(me.makeRef()));
                        return Bodies.leavingWhenTold(BOOM).run(me);
                    },
                    SpawnOptions.DEFAULT);
            var child = (Pid) receive(self);
            var ref = self.monitor(child);
            self.send(starter.pid(), "go");
            assertThat(receive(self)).isEqualTo(down(ref, child, BOOM));
        });
    }

    @Test
    void aQuietLinkGivesNoMessageButTheAnswer() {
        inProcess(self -> {
            self.trapExits(true);
            var ref = self.makeRef();
            self.spawn(
                    Bodies.leaving(BOOM),
                    SpawnOptions.DEFAULT.linked(Link.QUIET).resultTo(ref));
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(BOOM));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aQuietLinkKillsWhoDoesNotTrap() {
        inProcess(self -> {
            var owner = self.spawn(
                    me -> {
                        me.spawn(
                                Bodies.leaving(BOOM),
                                SpawnOptions.DEFAULT.linked(Link.QUIET).resultTo(me.makeRef()));
                        me.sleep(-1);
                        return 0L;
                    },
                    SpawnOptions.DEFAULT.monitor());
            assertThat(receive(self)).isEqualTo(down(owner.ref(), owner.pid(), BOOM));
        });
    }
}
