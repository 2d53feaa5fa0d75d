package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.Bodies.Posture;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpawnTest {
    private static ProcessInfo info(ProcessContext self, Pid of) {
        return (ProcessInfo) ((Reply.Value) self.awaitReply(self.inspect(of), 10_000)).value();
    }

    @Test
    void aSpawnWithAMonitorGivesTheReferenceOfItsOneMessage() {
        inProcess(self -> {
            var child = self.spawn(me -> 0L, SpawnOptions.DEFAULT.monitor());
            assertThat(receive(self))
                    .isEqualTo(list(sym("DOWN"), child.ref(), sym("process"), child.pid(), ExitReason.NORMAL));
            assertThat(self.spawn(me -> 0L, SpawnOptions.DEFAULT).ref()).isNull();
        });
    }

    @Test
    void aNameIsRegisteredBeforeTheProcessRuns() {
        inProcess(self -> {
            var child = self.spawn(
                    me -> {
                        me.send(self.pid(), me.host().locate(sym("newborn")));
                        return 0L;
                    },
                    SpawnOptions.DEFAULT.named(sym("newborn")));
            assertThat(receive(self)).isEqualTo(new Location.At(child.pid()));
        });
    }

    @Test
    void aSpawnUnderATakenNameIsRefusedAndLeavesNoProcess() {
        inProcess(self -> {
            var first = self.spawn(
                    Posture.WAITING_AT_THE_END_OF_A_TURN.body, SpawnOptions.DEFAULT.named(sym("the only one")));
            var refused = raisedBy(() -> self.spawn(
                    Posture.SLEEPING.body,
                    SpawnOptions.DEFAULT.named(sym("the only one")).linked()));
            assertThat(refused.reason())
                    .isEqualTo(list(
                            sym("argument_error"),
                            "the name :\"the only one\" belongs to " + Terms.inspect(first.pid()) + " already"));
            assertThat(self.ownInfo().links()).isEmpty();
            self.exit(first.pid(), ExitReason.KILL);
        });
    }

    @Test
    void liveProcessesAreListedAndDeadOnesAreNot() {
        inProcess(self -> {
            var child = self.spawn(Posture.SLEEPING.body, SpawnOptions.DEFAULT);
            assertThat(self.host().processes()).contains(self.pid(), child.pid());
            self.exit(child.pid(), ExitReason.KILL);
            endOf(self, child.pid());
            assertThat(self.host().processes()).doesNotContain(child.pid());
        });
    }

    @Test
    void tellsWhatItIsAndWhatItIsDoing() {
        inProcess(self -> {
            var child = self.spawn(
                    me -> {
                        me.dictionary().put("k", 1L);
                        me.link(self.pid());
                        me.monitor(self.pid());
                        me.send(self.pid(), Bodies.READY);
                        return me.await(Bodies.NOTHING_FITS, null);
                    },
                    SpawnOptions.DEFAULT.named(sym("informant")).initialCall("Informant.run/0"));
            assertThat(receive(self)).isEqualTo(Bodies.READY);
            self.send(child.pid(), "one");
            self.send(child.pid(), "two");
            // It runs until it has looked at the two.
            while (info(self, child.pid()).status() != ProcessInfo.Status.WAITING) {
                self.poll();
            }
            var info = info(self, child.pid());
            assertThat(info.messageQueueLen()).isEqualTo(2);
            assertThat(info.links()).containsExactly(self.pid());
            assertThat(info.monitors()).containsExactly(self.pid());
            assertThat(info.registeredName()).isEqualTo(sym("informant"));
            assertThat(info.ancestors()).containsExactly(self.pid());
            assertThat(info.reductions()).isNotNegative();
            assertThat(info.dictionary()).isEqualTo(Map.of("k", 1L));
            self.unlink(child.pid());
            self.exit(child.pid(), ExitReason.KILL);
        });
    }

    @Test
    void aProcessThatWaitsInTheMiddleIsWaitingAndOneThatComputesIsRunning() {
        inProcess(self -> {
            for (var posture : List.of(Posture.SLEEPING, Posture.WAITING_IN_THE_MIDDLE)) {
                var waiting = self.spawn(
                        me -> {
                            me.send(self.pid(), Bodies.READY);
                            return posture.body.run(me);
                        },
                        SpawnOptions.DEFAULT.on(Dispatch.VIRTUAL));
                assertThat(receive(self)).isEqualTo(Bodies.READY);
                while (info(self, waiting.pid()).status() != ProcessInfo.Status.WAITING) {
                    self.poll();
                }
                self.exit(waiting.pid(), ExitReason.KILL);
            }
            var computing = self.spawn(Posture.COMPUTING_IN_TAIL_CALLS.body, SpawnOptions.DEFAULT);
            while (info(self, computing.pid()).status() != ProcessInfo.Status.RUNNING) {
                self.poll();
            }
            self.exit(computing.pid(), ExitReason.KILL);
        });
    }

    @Test
    void nothingIsToldOfADeadProcess() {
        inProcess(self -> {
            var child = self.spawn(me -> 0L, SpawnOptions.DEFAULT);
            endOf(self, child.pid());
            assertThat(self.awaitReply(self.inspect(child.pid()), 10_000)).isEqualTo(new Reply.Down(ExitReason.NOPROC));
        });
    }

    @Test
    void theDictionaryIsNotInherited() {
        inProcess(self -> {
            self.dictionary().put("k", 1L);
            self.spawn(
                    me -> {
                        me.send(self.pid(), me.dictionary().isEmpty());
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            assertThat(receive(self)).isEqualTo(true);
        });
    }

    @Test
    void ancestorsAreTheSpawnerAndItsSpawners() {
        inProcess(self -> {
            var parent = self.spawn(
                    me -> {
                        me.spawn(
                                child -> {
                                    child.send(self.pid(), child.ownInfo().ancestors());
                                    return 0L;
                                },
                                SpawnOptions.DEFAULT);
                        return me.await(Bodies.NOTHING_FITS, null);
                    },
                    SpawnOptions.DEFAULT);
            assertThat(receive(self)).isEqualTo(List.of(parent.pid(), self.pid()));
            self.exit(parent.pid(), ExitReason.KILL);
        });
    }

    @Test
    void tenThousandShortLivesAllEndNormally() {
        inProcess(self -> {
            for (var round = 0; round < 2; round++) {
                var children = new ArrayList<Spawned>();
                for (var i = 0; i < 5_000; i++) {
                    children.add(self.spawn(
                            me -> 0L,
                            SpawnOptions.DEFAULT.on(Dispatch.FORK_JOIN).monitor()));
                }
                for (var i = 0; i < children.size(); i++) {
                    assertThat(((ListTerm) receive(self)).at(4)).isEqualTo(ExitReason.NORMAL);
                }
            }
        });
    }

    @Test
    void aProcessStartedFromOutsideHasNoParent() {
        var ending = TestNode.ending(
                self -> self.parent() == null && self.ownInfo().ancestors().isEmpty());
        assertThat(ending.result()).contains(true);
    }

    @Test
    void aTimerToANameIsResolvedWhenItFires() {
        inProcess(self -> {
            var name = sym("heir of the timer");
            var first = self.spawn(Posture.SLEEPING.body, SpawnOptions.DEFAULT.named(name));
            var creator = self.spawn(
                    me -> {
                        me.host().sendAfter(name, "tick", 50);
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            endOf(self, creator.pid());
            self.exit(first.pid(), ExitReason.KILL);
            endOf(self, first.pid());
            self.host().destinations().claim(name, self.pid());
            assertThat(receive(self)).isEqualTo("tick");
            self.host().destinations().release(name);
        });
    }

    @Test
    void aTimerToANameNobodyHasIsDropped() {
        inProcess(self -> {
            var timer = self.host().sendAfter(sym("nobody at all"), "tick", 1);
            self.host().sendAfter(self.pid(), "marker", 5);
            assertThat(receive(self)).isEqualTo("marker");
            assertThat(self.host().readTimer(timer)).isEqualTo(-1);
        });
    }

    @Test
    void aDestinationThatIsNoneIsRefused() {
        inProcess(self -> assertThat(
                        raisedBy(() -> self.host().locate("a text")).reason())
                .isEqualTo(list(
                        sym("argument_error"),
                        "a destination is a pid, a name, {name, node} or {:global, name}, got \"a text\"")));
    }

    @Test
    void aNameOnAnotherNodeIsNotConnected() {
        inProcess(self -> {
            assertThat(self.host().locate(list(sym("x"), sym("a@b")))).isEqualTo(new Location.NodeDown(sym("a@b")));
            assertThat(self.host().locate(list(sym("nobody at all"), sym("nonode@nohost"))))
                    .isEqualTo(new Location.Nowhere());
        });
    }
}
