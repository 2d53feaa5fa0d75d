package dev.rata.adapter.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RataNodeTest {
    private static final Symbol OK = Symbol.of("ok");
    private static RataNode node;

    @BeforeAll
    static void start() {
        node = RataNode.start();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    static RataNode.Ending run(dev.rata.adapter.process.ProcessBody body) throws Exception {
        return node.run(body).get(20, TimeUnit.SECONDS);
    }

    static final Receive NEXT = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            return message;
        }

        @Override
        public Object onTimeout(ProcessContext self) {
            return Symbol.of("timeout");
        }
    };

    static Object next(ProcessContext self) {
        return self.receive(NEXT, 5000L);
    }

    @Test
    void aBodyThatReturnsEndsNormallyWithItsValue() throws Exception {
        assertThat(run(self -> 42L)).isEqualTo(new RataNode.Ending(ExitReason.NORMAL, Optional.of(42L)));
    }

    @Test
    void anUncaughtExceptionIsTheExitReason() throws Exception {
        var ending = run(self -> {
            throw RataException.of("boom", "x");
        });
        assertThat(ending.reason()).isEqualTo(ListTerm.of(Symbol.of("boom"), "x"));
    }

    @Test
    void messagesOfOneSenderArriveInOrder() throws Exception {
        var ending = run(self -> {
            var me = self.pid();
            self.spawn(
                    child -> {
                        for (var i = 0L; i < 1000; i++) {
                            child.send(me, i);
                        }
                        return OK;
                    },
                    SpawnOptions.DEFAULT);
            for (var i = 0L; i < 1000; i++) {
                assertThat(next(self)).isEqualTo(i);
            }
            return OK;
        });
        assertThat(ending.reason()).isEqualTo(ExitReason.NORMAL);
    }

    @Test
    void aProcessThatWaitsAtTheEndOfItsTurnGoesOnWithTheMessage() throws Exception {
        var ending = run(self -> {
            var echo = self.spawn(
                    child -> child.await(
                            new Receive() {
                                @Override
                                public Object onMessage(ProcessContext me, Object message) {
                                    me.acceptMessage();
                                    me.send((Pid) message, me.pid());
                                    return me.await(this, null);
                                }
                            },
                            null),
                    SpawnOptions.DEFAULT.on(SpawnOptions.Dispatch.FORK_JOIN));
            for (var i = 0; i < 100; i++) {
                self.send(echo.pid(), self.pid());
                assertThat(next(self)).isEqualTo(echo.pid());
            }
            self.exit(echo.pid(), ExitReason.KILL);
            var ref = self.monitor(echo.pid());
            var down = (ListTerm) next(self);
            assertThat(down.at(1)).isEqualTo(ref);
            return down.at(4);
        });
        assertThat(ending.result().orElseThrow()).isIn(ExitReason.KILLED, ExitReason.NOPROC);
    }

    @Test
    void aMonitorOfADeadProcessSaysSo() throws Exception {
        var ending = run(self -> {
            var child = self.spawn(me -> OK, SpawnOptions.DEFAULT.monitor());
            var down = (ListTerm) next(self);
            assertThat(down.at(4)).isEqualTo(ExitReason.NORMAL);
            self.monitor(child.pid());
            return ((ListTerm) next(self)).at(4);
        });
        assertThat(ending.result()).contains(ExitReason.NOPROC);
    }

    @Test
    void aLinkedProcessDiesWithItsPeer() throws Exception {
        var ending = run(self -> {
            self.spawn(
                    me -> {
                        throw RataException.exit(Symbol.of("boom"));
                    },
                    SpawnOptions.DEFAULT.linked());
            self.sleep(-1);
            return OK;
        });
        assertThat(ending.reason()).isEqualTo(Symbol.of("boom"));
    }

    @Test
    void aRequestIsAnsweredOnce() throws Exception {
        var ending = run(self -> {
            var server = self.spawn(
                    me -> {
                        var call = (ListTerm) next(me);
                        me.reply((ListTerm) call.at(1), call.at(2));
                        me.reply((ListTerm) call.at(1), Symbol.of("second"));
                        return OK;
                    },
                    SpawnOptions.DEFAULT);
            var ref = self.request(server.pid(), 7L);
            var reply = self.awaitReply(ref, 5000);
            assertThat(self.receive(NEXT, 0L)).isEqualTo(Symbol.of("timeout"));
            return ((Reply.Value) reply).value();
        });
        assertThat(ending.result()).contains(7L);
    }

    @Test
    void aRequestToAProcessThatDiesGetsItsReason() throws Exception {
        var ending = run(self -> {
            var server = self.spawn(
                    me -> {
                        next(me);
                        throw RataException.exit(Symbol.of("bye"));
                    },
                    SpawnOptions.DEFAULT);
            var ref = self.request(server.pid(), 7L);
            return ((Reply.Down) self.awaitReply(ref, 5000)).reason();
        });
        assertThat(ending.result()).contains(Symbol.of("bye"));
    }
}
