package dev.rata.adapter.pekko;

import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.Pid;
import java.util.List;
import org.apache.pekko.actor.InternalActorRef;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.junit.jupiter.api.Test;

class HostingActorTest {
    private static final Object BOOM = sym("boom");

    private static final Receive NOTHING_FITS = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            return NO_MATCH;
        }
    };

    private static Object waiting(ProcessContext self) {
        return self.await(NOTHING_FITS, null);
    }

    private static ProcessActor actor(Pid pid) {
        return (ProcessActor) ((LocalPid) pid).process().execution();
    }

    @Test
    void theProcessesAHostSpawnsAreItsPekkoChildren() {
        inProcess(self -> {
            var host = self.spawn(
                    me -> {
                        me.send(
                                self.pid(),
                                me.spawn(HostingActorTest::waiting, SpawnOptions.DEFAULT)
                                        .pid());
                        return waiting(me);
                    },
                    SpawnOptions.DEFAULT.host());
            var child = (Pid) receive(self);
            assertThat(actor(child).ref.path().parent())
                    .isEqualTo(actor(host.pid()).ref.path());
            self.exit(child, ExitReason.KILL);
            self.exit(host.pid(), ExitReason.KILL);
        });
    }

    @Test
    void theEndOfAHostLeavesItsChildrenAlive() {
        inProcess(self -> {
            var host = self.spawn(
                    me -> {
                        var child = me.spawn(
                                alive -> {
                                    alive.send(self.pid(), receive(alive));
                                    return 0L;
                                },
                                SpawnOptions.DEFAULT);
                        me.send(self.pid(), child.pid());
                        throw RataException.exit(BOOM);
                    },
                    SpawnOptions.DEFAULT.host().monitor());
            var child = (Pid) receive(self);
            assertThat(receive(self)).isEqualTo(list(sym("DOWN"), host.ref(), sym("process"), host.pid(), BOOM));
            self.send(child, "still here");
            assertThat(receive(self)).isEqualTo("still here");
        });
    }

    @Test
    void aHostMayBeAChildOfAHost() {
        inProcess(self -> {
            var outer = self.spawn(
                    me -> {
                        me.spawn(
                                inner -> {
                                    inner.spawn(
                                            leaf -> {
                                                leaf.send(self.pid(), leaf.pid());
                                                return waiting(leaf);
                                            },
                                            SpawnOptions.DEFAULT.linked());
                                    return waiting(inner);
                                },
                                SpawnOptions.DEFAULT.host().linked());
                        return waiting(me);
                    },
                    SpawnOptions.DEFAULT.host());
            var leaf = (Pid) receive(self);
            var ref = self.monitor(leaf);
            assertThat(actor(leaf).ref.path().parent().parent())
                    .isEqualTo(actor(outer.pid()).ref.path());
            self.exit(outer.pid(), BOOM);
            assertThat(receive(self)).isEqualTo(list(sym("DOWN"), ref, sym("process"), leaf, BOOM));
        });
    }

    @Test
    void theEndsOfItsChildrenReachAHostAsSignalsOnly() {
        inProcess(self -> {
            self.spawn(
                    me -> {
                        var first = me.spawn(child -> 0L, SpawnOptions.DEFAULT.monitor());
                        receive(me);
                        var second = me.spawn(child -> 0L, SpawnOptions.DEFAULT.monitor());
                        receive(me);
                        while (!isGone(first.pid()) || !isGone(second.pid())) {
                            me.poll();
                        }
                        me.send(self.pid(), TestNode.received(me));
                        return 0L;
                    },
                    SpawnOptions.DEFAULT.host());
            assertThat(receive(self)).isEqualTo(List.of());
        });
    }

    @Test
    void aHostsActorStopsAfterTheLastOfItsChildren() {
        inProcess(self -> {
            var host = self.spawn(
                    me -> {
                        me.send(
                                self.pid(),
                                me.spawn(HostingActorTest::waiting, SpawnOptions.DEFAULT)
                                        .pid());
                        return waiting(me);
                    },
                    SpawnOptions.DEFAULT.host());
            var child = (Pid) receive(self);
            var actor = actor(host.pid());
            var ref = self.monitorForReply(host.pid());
            self.exit(host.pid(), BOOM);
            self.awaitReply(ref, 10_000);
            assertThat(isTerminated(actor)).isFalse();
            self.exit(child, BOOM);
            while (!isTerminated(actor)) {
                self.poll();
            }
        });
    }

    private static boolean isGone(Pid pid) {
        return ((LocalPid) pid).ended();
    }

    private static boolean isTerminated(ProcessActor actor) {
        return ((InternalActorRef) Adapter.toClassic(actor.ref)).isTerminated();
    }
}
