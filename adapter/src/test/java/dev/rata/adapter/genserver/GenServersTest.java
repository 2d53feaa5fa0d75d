package dev.rata.adapter.genserver;

import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.genserver.ServerReturn.noReply;
import static dev.rata.adapter.genserver.ServerReturn.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.genserver.ScriptedServer.CallStep;
import dev.rata.adapter.genserver.ScriptedServer.Step;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenServersTest {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();
    private static final ScriptedServer SERVER = new ScriptedServer("front_test");
    private static final StartOptions UNLINKED = StartOptions.DEFAULT.unnamed().unlinked();

    private static Pid start(ProcessContext self, StartOptions options) {
        return ((StartOutcome.Up) GenServers.start(self, SERVER, self.pid(), options)).pid();
    }

    private static ListTerm callFailure(ProcessContext self, Object server) {
        var raised = raisedBy(() -> GenServers.call(self, server, sym("ping"), NO_LIMIT));
        assertThat(raised.kind()).isEqualTo(RataException.Kind.EXIT);
        return (ListTerm) raised.reason();
    }

    @Test
    void aCallThatCannotBeMadeExitsWithItsReasonAndItself() {
        inProcess(self -> {
            var dead = start(self, UNLINKED);
            GenServers.stop(self, dead, ExitReason.NORMAL, NO_LIMIT);
            var servers = List.of(dead, sym("unknown_name"), list(sym("global"), sym("unknown_name")));
            for (Object server : servers) {
                assertThat(callFailure(self, server))
                        .isEqualTo(list(ExitReason.NOPROC, list(sym("call"), server, sym("ping"))));
                GenServers.cast(self, server, sym("ping"));
            }
            assertThat(callFailure(self, self.pid()))
                    .isEqualTo(list(sym("calling_self"), list(sym("call"), self.pid(), sym("ping"))));
            var remote = list(sym("any"), sym("x@y"));
            assertThat(callFailure(self, remote))
                    .isEqualTo(list(list(sym("nodedown"), sym("x@y")), list(sym("call"), remote, sym("ping"))));
        });
    }

    @Test
    void aCallExitsWithTheReasonOfAServerThatEnds() {
        inProcess(self -> {
            var server = start(self, UNLINKED);
            CallStep leave = (any, from, state) -> ServerReturn.stop(ExitReason.NORMAL, state);
            assertThat(raisedBy(() -> GenServers.call(self, server, leave, NO_LIMIT))
                            .reason())
                    .isEqualTo(list(ExitReason.NORMAL, list(sym("call"), server, leave)));
        });
    }

    @Test
    void aLateAnswerNeverArrives() {
        inProcess(self -> {
            var server = start(self, UNLINKED);
            CallStep slow = (any, from, state) -> {
                receive(any);
                return reply(sym("late"), state);
            };
            assertThat(raisedBy(() -> GenServers.call(self, server, slow, new TimeLimit.After(Duration.ofMillis(50))))
                            .reason())
                    .isEqualTo(list(sym("timeout"), list(sym("call"), server, slow)));
            self.send(server, sym("go"));
            CallStep ping = (any, from, state) -> reply(sym("pong"), state);
            assertThat(GenServers.call(self, server, ping, NO_LIMIT)).isEqualTo(sym("pong"));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aServerIsCalledByItsName() {
        inProcess(self -> {
            start(self, UNLINKED.named(sym("called_by_name")));
            CallStep ping = (any, from, state) -> reply(sym("pong"), state);
            assertThat(GenServers.call(self, sym("called_by_name"), ping, NO_LIMIT))
                    .isEqualTo(sym("pong"));
            var global = start(self, UNLINKED.named(list(sym("global"), sym("g"))));
            assertThat(GenServers.call(self, list(sym("global"), sym("g")), ping, NO_LIMIT))
                    .isEqualTo(sym("pong"));
            GenServers.stop(self, global, ExitReason.NORMAL, NO_LIMIT);
        });
    }

    @Test
    void replyNeedsTheFromOfACall() {
        inProcess(self -> assertThat(
                        raisedBy(() -> GenServers.reply(self, 5L, 1L)).reason())
                .isEqualTo(list(
                        sym("argument_error"),
                        "reply needs the from that handle_call was given, {pid, ref}, and got 5")));
    }

    @Test
    void stopWaitsItsTurnBehindEarlierMessages() {
        inProcess(self -> {
            var server = start(self, UNLINKED);
            var me = self.pid();
            for (long i = 1; i <= 3; i++) {
                long number = i;
                GenServers.cast(self, server, (Step) (any, state) -> {
                    any.send(me, number);
                    return noReply(state);
                });
            }
            GenServers.stop(self, server, sym("why"), NO_LIMIT);
            assertThat(received(self)).containsExactly(1L, 2L, 3L, list(ScriptedServer.TERMINATED, sym("why")));
            assertThat(raisedBy(() -> GenServers.stop(self, server, ExitReason.NORMAL, NO_LIMIT))
                            .reason())
                    .isEqualTo(list(ExitReason.NOPROC, list(sym("stop"), server, ExitReason.NORMAL)));
        });
    }

    @Test
    void stopExitsWhenTheServerEndsOtherwiseOrLate() {
        inProcess(self -> {
            var server = start(self, UNLINKED);
            GenServers.cast(self, server, (Step) (any, state) -> {
                TestNode.await(any, sym("go"));
                return ServerReturn.stop(sym("other"), state);
            });
            assertThat(raisedBy(() -> GenServers.stop(
                                    self, server, sym("asked"), new TimeLimit.After(Duration.ofMillis(50))))
                            .reason())
                    .isEqualTo(list(sym("timeout"), list(sym("stop"), server, sym("asked"))));
            self.send(server, sym("go"));
            assertThat(raisedBy(() -> GenServers.stop(self, server, sym("asked"), NO_LIMIT))
                            .reason())
                    .isIn(
                            list(sym("other"), list(sym("stop"), server, sym("asked"))),
                            list(ExitReason.NOPROC, list(sym("stop"), server, sym("asked"))));
            assertThat(raisedBy(() -> GenServers.stop(self, self.pid(), sym("asked"), NO_LIMIT))
                            .reason())
                    .isEqualTo(list(sym("calling_self"), list(sym("stop"), self.pid(), sym("asked"))));
        });
    }

    @Test
    void multiCallGivesTheAnswersAndTheNodesWithoutOne() {
        inProcess(self -> {
            start(self, UNLINKED.named(sym("multi")));
            CallStep ping = (any, from, state) -> reply(sym("pong"), state);
            Object here = self.pid().node().name();
            List<Object> nodes = List.of(here, sym("x@y"));
            assertThat(MultiCall.call(self, nodes, sym("multi"), ping, NO_LIMIT))
                    .isEqualTo(list(VectorTerm.of(list(here, sym("pong"))), VectorTerm.of(sym("x@y"))));
            assertThat(MultiCall.call(self, List.of(here), sym("unknown_name"), ping, NO_LIMIT))
                    .isEqualTo(list(VectorTerm.EMPTY, VectorTerm.of(here)));
            MultiCall.cast(self, nodes, sym("unknown_name"), ping);
        });
    }
}
