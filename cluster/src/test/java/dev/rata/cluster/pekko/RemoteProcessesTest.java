package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.await;
import static dev.rata.cluster.pekko.TestNodes.endOf;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.receive;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rules of processes, with the two sides on two nodes. */
class RemoteProcessesTest {
    private static final TimeLimit LIMIT = new TimeLimit.After(Duration.ofSeconds(TestNodes.SECONDS));
    private static final Opaque UNSENDABLE = new Opaque() {
        @Override
        public Symbol type() {
            return Symbol.of("handle");
        }

        @Override
        public String print() {
            return "#Handle<7>";
        }
    };

    private static TestNodes nodes;
    private static ClusterNode here;
    private static ClusterNode there;

    @BeforeAll
    static void startNodes() {
        nodes = new TestNodes();
        here = nodes.start("a", "rata.cluster.link.message-limit = 4 MiB");
        there = nodes.startBeside(here, "b", "rata.cluster.link.message-limit = 4 MiB");
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    /** Starts a process on the other node; its pid as this node has it. */
    private static Pid spawnThere(ProcessContext self, ProcessBody body) {
        var ready = self.makeRef();
        var local = there.node().spawn(other -> {
            // Both nodes are in one JVM, but the pid has to come by the wire.
            other.send(remote(self.pid()), list(ready, other.pid()));
            return body.run(other);
        });
        var message = (ListTerm) receive(self);
        assertThat(message.at(0)).isEqualTo(ready);
        assertThat(message.at(1)).isEqualTo(local).isNotSameAs(local);
        return (Pid) message.at(1);
    }

    /** A pid of this node as the other one has it. */
    private static Pid remote(Pid pid) {
        return there.peers().pid(pid.node(), pid.id());
    }

    /** Answers everything with what it got, until told to stop with a reason. */
    private static Object echo(ProcessContext self) {
        while (true) {
            var message = (ListTerm) receive(self);
            if (message.at(0) == sym("stop")) {
                throw RataException.exit(message.at(1));
            }
            self.send((Pid) message.at(0), list(sym("echo"), message.at(1)));
        }
    }

    /** Answers calls with the request, {@code :crash} by crashing. */
    private static Object server(ProcessContext self) {
        while (true) {
            var call = (ListTerm) receive(self);
            if (call.at(2) == sym("crash")) {
                throw RataException.raised(sym("crashed"));
            }
            self.reply((ListTerm) call.at(1), call.at(2));
        }
    }

    @Test
    void sendsBothWaysInOrder() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            for (long i = 0; i < 20_000; i++) {
                self.send(pid, list(self.pid(), i));
            }
            for (long i = 0; i < 20_000; i++) {
                assertThat(receive(self)).isEqualTo(list(sym("echo"), i));
            }
        });
    }

    @Test
    void sendsMessagesLargerThanFramesAndChunks() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            var large = "größer".repeat(400_000);
            self.send(pid, list(self.pid(), large));
            self.send(pid, list(self.pid(), 1L));
            assertThat(receive(self)).isEqualTo(list(sym("echo"), large));
            assertThat(receive(self)).isEqualTo(list(sym("echo"), 1L));
        });
    }

    @Test
    void raisesInTheSenderForWhatIsTooLargeOrCannotBeSent() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            assertThatThrownBy(() -> self.send(pid, "x".repeat(5 << 20)))
                    .hasMessageStartingWith("{:message_too_large, ")
                    .hasMessageContaining("(rata.cluster.link.message-limit)");
            assertThatThrownBy(() -> self.send(pid, UNSENDABLE)).hasMessageStartingWith("{:argument_error, ");
            assertThatThrownBy(() -> self.request(pid, UNSENDABLE)).hasMessageStartingWith("{:argument_error, ");
            self.send(pid, list(self.pid(), 1L));
            assertThat(receive(self)).isEqualTo(list(sym("echo"), 1L));
        });
    }

    @Test
    void aServerWhoseAnswerCannotBeSentCrashesAndItsCallerHears() {
        in(here, self -> {
            var pid = spawnThere(self, other -> {
                var call = (ListTerm) receive(other);
                other.reply((ListTerm) call.at(1), UNSENDABLE);
                return Nil.NIL;
            });
            assertThatThrownBy(() -> GenServers.call(self, pid, 1L, LIMIT))
                    .hasMessageStartingWith("{:exit, {{:argument_error, ");
        });
    }

    @Test
    void callsAServerByPidAndByName() {
        in(here, self -> {
            var pid = spawnThere(self, other -> {
                other.host().destinations().claim(sym("adder"), other.pid());
                return server(other);
            });
            assertThat(GenServers.call(self, pid, 5L, LIMIT)).isEqualTo(5L);
            var named = list(sym("adder"), there.id().name());
            assertThat(GenServers.call(self, named, 6L, LIMIT)).isEqualTo(6L);
            assertThatThrownBy(() -> GenServers.call(self, named, sym("crash"), LIMIT))
                    .hasMessage("{:exit, {:crashed, {:call, {:adder, :\""
                            + there.id().name().name() + "\"}, :crash}}}");
            assertThatThrownBy(() -> GenServers.call(self, named, 7L, LIMIT)).hasMessageContaining(":noproc");
            assertThatThrownBy(() -> GenServers.call(self, pid, 7L, LIMIT)).hasMessageContaining(":noproc");
        });
    }

    @Test
    void callsOfAnUnknownNodeExitAndSendsToItAreDropped() {
        in(here, self -> {
            var nowhere = list(sym("x"), sym("x@127.0.0.1:1"));
            assertThat(self.host().locate(nowhere)).isEqualTo(new Location.NodeDown(sym("x@127.0.0.1:1")));
            assertThatThrownBy(() -> GenServers.call(self, nowhere, 1L, LIMIT))
                    .hasMessageContaining("{:nodedown, :\"x@127.0.0.1:1\"}");
        });
    }

    @Test
    void monitorsGiveTheReasonOnceAndNoprocForTheDead() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            var one = self.monitor(pid);
            var two = self.monitor(pid);
            var taken = self.monitor(pid);
            self.demonitor(taken);
            self.send(pid, list(sym("stop"), sym("boom")));
            assertThat(java.util.List.of(receive(self), receive(self)))
                    .containsExactlyInAnyOrder(down(one, pid, sym("boom")), down(two, pid, sym("boom")));
            var late = self.monitor(pid);
            assertThat(receive(self)).isEqualTo(down(late, pid, ExitReason.NOPROC));
        });
    }

    private static ListTerm down(Ref ref, Object shown, Object reason) {
        return list(sym("DOWN"), ref, sym("process"), shown, reason);
    }

    @Test
    void monitorsByNameShowTheName() {
        in(here, self -> {
            var named = list(sym("nobody"), there.id().name());
            var at = (Location.At) self.host().locate(named);
            var ref = self.monitor(at.pid(), named);
            assertThat(receive(self)).isEqualTo(down(ref, named, ExitReason.NOPROC));
        });
    }

    @Test
    void linksCarryExitsBothWays() {
        in(here, self -> {
            self.trapExits(true);
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            self.link(pid);
            self.send(pid, list(sym("stop"), sym("boom")));
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), pid, sym("boom")));
            self.link(pid);
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), pid, ExitReason.NOPROC));

            var other = spawnThere(self, RemoteProcessesTest::echo);
            var end = self.monitorForReply(other);
            self.spawn(
                    child -> {
                        child.link(other);
                        throw RataException.exit(sym("bang"));
                    },
                    SpawnOptions.DEFAULT);
            assertThat(self.awaitReply(end, TestNodes.SECONDS * 1000)).isEqualTo(new Reply.Down(sym("bang")));
        });
    }

    @Test
    void unlinkedProcessesDoNotHearOfEachOther() {
        in(here, self -> {
            self.trapExits(true);
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            self.link(pid);
            self.unlink(pid);
            var end = self.monitorForReply(pid);
            self.send(pid, list(sym("stop"), sym("boom")));
            assertThat(self.awaitReply(end, TestNodes.SECONDS * 1000)).isEqualTo(new Reply.Down(sym("boom")));
            self.send(self.pid(), sym("marker"));
            assertThat(receive(self)).isEqualTo(sym("marker"));
        });
    }

    @Test
    void exitSignalsKillAndCanBeTrapped() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            var ref = self.monitor(pid);
            self.exit(pid, ExitReason.KILL);
            assertThat(receive(self)).isEqualTo(down(ref, pid, ExitReason.KILLED));

            var trapping = spawnThere(self, other -> {
                other.trapExits(true);
                other.send(remote(self.pid()), sym("ready"));
                other.send(remote(self.pid()), receive(other));
                return Nil.NIL;
            });
            assertThat(receive(self)).isEqualTo(sym("ready"));
            self.exit(trapping, sym("please"));
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), self.pid(), sym("please")));
        });
    }

    @Test
    void messagesSentBeforeAnExitSignalComeFirst() {
        in(here, self -> {
            var pid = spawnThere(self, other -> {
                other.trapExits(true);
                for (int i = 0; i < 3; i++) {
                    other.send(remote(self.pid()), receive(other));
                }
                return Nil.NIL;
            });
            self.send(pid, 1L);
            self.exit(pid, sym("out"));
            self.send(pid, 2L);
            assertThat(receive(self)).isEqualTo(1L);
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), self.pid(), sym("out")));
            assertThat(receive(self)).isEqualTo(2L);
        });
    }

    @Test
    void givesTheSnapshotOfARemoteProcess() {
        in(here, self -> {
            var pid = spawnThere(self, RemoteProcessesTest::echo);
            self.link(pid);
            assertThat(self.awaitReply(self.inspect(pid), TestNodes.SECONDS * 1000))
                    .isInstanceOfSatisfying(
                            Reply.Value.class,
                            value -> assertThat(((ProcessInfo) value.value()).links())
                                    .containsExactly(self.pid()));
            self.unlink(pid);
        });
    }

    @Test
    void spawnsOnTheOtherNodeWithWhatTheFunctionCaptured() {
        in(here, self -> {
            var name = there.id().name();
            var fun = TestFunctions.function("tell", list(self.pid(), "captured"), (other, captured) -> {
                var parts = (ListTerm) captured;
                other.send((Pid) parts.at(0), list(other.host().node().name(), other.pid(), parts.at(1)));
                return Nil.NIL;
            });
            var spawned = self.spawn(name, fun, SpawnOptions.DEFAULT);
            assertThat(spawned.pid().node()).isEqualTo(there.id());
            assertThat(receive(self)).isEqualTo(list(name, spawned.pid(), "captured"));
        });
    }

    @Test
    void spawnsLinkedMonitoredAndForAResult() {
        in(here, self -> {
            var name = there.id().name();
            self.trapExits(true);
            var boom = TestFunctions.function("boom", Nil.NIL, (other, captured) -> {
                throw RataException.exit(sym("boom"));
            });
            var linked = self.spawn(name, boom, SpawnOptions.DEFAULT.linked());
            assertThat(receive(self)).isEqualTo(list(sym("EXIT"), linked.pid(), sym("boom")));
            var monitored = self.spawn(name, boom, SpawnOptions.DEFAULT.monitor());
            assertThat(receive(self)).isEqualTo(down(monitored.ref(), monitored.pid(), sym("boom")));
            var value = TestFunctions.function("value", 42L, (other, captured) -> captured);
            var ref = self.makeRef();
            self.spawn(name, value, SpawnOptions.DEFAULT.resultTo(ref));
            assertThat(self.awaitReply(ref, TestNodes.SECONDS * 1000)).isEqualTo(new Reply.Value(42L));
        });
    }

    @Test
    void aTakenNameAndAnUnknownNodeRaiseInTheSpawner() {
        in(here, self -> {
            var value = TestFunctions.function("value", 42L, (other, captured) -> captured);
            spawnThere(self, other -> {
                other.host().destinations().claim(sym("taken"), other.pid());
                other.send(remote(self.pid()), sym("ready"));
                return echo(other);
            });
            receive(self);
            assertThatThrownBy(() -> self.spawn(there.id().name(), value, SpawnOptions.DEFAULT.named(sym("taken"))))
                    .hasMessageStartingWith("{:argument_error, \"the name :taken belongs to ");
            assertThatThrownBy(() -> self.spawn(sym("x@127.0.0.1:1"), value, SpawnOptions.DEFAULT))
                    .hasMessage("{:noconnection, \"there is no connection to the node :\\\"x@127.0.0.1:1\\\";"
                            + " Node.list() names those there are\"}");
            assertThatThrownBy(() -> self.spawn(there.id().name(), other -> Nil.NIL, SpawnOptions.DEFAULT))
                    .hasMessageStartingWith("{:argument_error, \"a value that only this node can hold");
        });
    }

    @Test
    void suspendsASenderThatIsFasterThanTheOtherNode() {
        in(here, self -> {
            var pid = spawnThere(self, other -> {
                long bytes = 0;
                for (int i = 0; i < 400; i++) {
                    bytes += ((String) receive(other)).length();
                }
                other.send(remote(self.pid()), bytes);
                return Nil.NIL;
            });
            var message = "x".repeat(200_000);
            long most = 0;
            for (int i = 0; i < 400; i++) {
                self.send(pid, message);
                most = Math.max(
                        most, here.peers().find(there.id().name()).outbox().size());
            }
            assertThat(receive(self)).isEqualTo(80_000_000L);
            assertThat(most).isLessThan((8 << 20) + 1_000_000);
        });
    }

    @Test
    void everyWaiterOfALostNodeHearsSoOnce() {
        try (var own = new TestNodes()) {
            var a = own.start("a");
            var b = own.startBeside(a, "b");
            in(a, self -> {
                self.trapExits(true);
                var pids = new ArrayList<Pid>();
                for (int i = 0; i < 100; i++) {
                    pids.add(b.node().spawn(RemoteProcessesTest::server));
                }
                self.host().nodes().monitor(self.pid(), b.id().name());
                var expected = new ArrayList<Object>();
                var calls = new ArrayList<Ref>();
                for (var pid : pids) {
                    var remote = a.peers().pid(pid.node(), pid.id());
                    self.link(remote);
                    expected.add(list(sym("EXIT"), remote, ExitReason.NOCONNECTION));
                    expected.add(down(self.monitor(remote), remote, ExitReason.NOCONNECTION));
                    calls.add(self.monitorForReply(remote));
                }
                assertThat(await(self.host().nodes().disconnect(b.id().name()))).isTrue();
                var heard = new ArrayList<Object>();
                for (int i = 0; i < expected.size(); i++) {
                    heard.add(receive(self));
                }
                assertThat(heard).containsExactlyInAnyOrderElementsOf(expected);
                assertThat(receive(self)).isEqualTo(list(sym("nodedown"), b.id().name()));
                for (var call : calls) {
                    assertThat(self.awaitReply(call, TestNodes.SECONDS * 1000))
                            .isEqualTo(new Reply.Down(ExitReason.NOCONNECTION));
                }
                self.send(self.pid(), sym("marker"));
                assertThat(receive(self)).isEqualTo(sym("marker"));
            });
        }
    }

    @Test
    void anOrderlyStopTellsTheTrueReasonAndAnOldPidIsNoProcessOfTheNextIncarnation() {
        try (var own = new TestNodes()) {
            var a = own.start("a");
            var b = own.startBeside(a, "b");
            var port = dev.rata.cluster.membership.NodeName.of(b.id().name())
                    .orElseThrow()
                    .port();
            in(a, self -> {
                var local = b.node().spawn(RemoteProcessesTest::server);
                var pid = a.peers().pid(local.node(), local.id());
                var ref = self.monitor(pid);
                assertThat(GenServers.call(self, pid, 1L, LIMIT)).isEqualTo(1L);
                b.close();
                assertThat(receive(self)).isEqualTo(down(ref, pid, ExitReason.SHUTDOWN));
                var again = own.start("b", "rata.cluster.port = " + port);
                assertThat(await(again.connect(a.id().name()))).isTrue();
                assertThat(again.id().name()).isEqualTo(b.id().name());
                assertThat(endOf(self, pid)).isEqualTo(ExitReason.NOPROC);
            });
        }
    }
}
