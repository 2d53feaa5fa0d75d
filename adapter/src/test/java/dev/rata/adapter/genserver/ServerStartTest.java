package dev.rata.adapter.genserver;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.ending;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.genserver.ScriptedServer.Step;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerStartTest {
    private static final ScriptedServer SERVER = new ScriptedServer("start_test");
    private static final StartOptions UNNAMED = StartOptions.DEFAULT.unnamed();

    private static Pid up(ProcessContext self, Object argument, StartOptions options) {
        return ((StartOutcome.Up) GenServers.start(self, SERVER, argument, options)).pid();
    }

    private static Object failure(ProcessContext self, Step init, StartOptions options) {
        return ((StartOutcome.Failed) GenServers.start(self, SERVER, init, options)).reason();
    }

    private static Object owner(ProcessContext self, Object name) {
        return self.host().locate(name) instanceof Location.At(Pid pid) ? pid : Nil.NIL;
    }

    @Test
    void theArgumentIsTheStateWithoutInit() {
        inProcess(self -> {
            Server plain = () -> sym("plain_server");
            var started = (StartOutcome.Up) GenServers.start(self, plain, 5L, UNNAMED);
            GenServers.stop(self, started.pid(), sym("normal"), new TimeLimit.Infinite());
        });
    }

    @Test
    void theNameIsTakenBeforeInitRuns() {
        inProcess(self -> {
            var me = self.pid();
            var options = StartOptions.DEFAULT.named(sym("named_early"));
            var pid = up(
                    self,
                    (Step) (server, state) -> {
                        server.send(me, owner(server, sym("named_early")));
                        return ServerReturn.ok(state);
                    },
                    options);
            assertThat(receive(self)).isEqualTo(pid);
        });
    }

    @Test
    void theNameIsFreeAgainWhenAFailedStartReturns() {
        inProcess(self -> {
            var options = StartOptions.DEFAULT.named(sym("name_of_failed"));
            assertThat(failure(self, (server, state) -> ServerReturn.stop(sym("nope")), options))
                    .isEqualTo(sym("nope"));
            assertThat(owner(self, sym("name_of_failed"))).isEqualTo(Nil.NIL);
            assertThat(GenServers.start(self, SERVER, (Step) (server, state) -> ServerReturn.IGNORE, options))
                    .isEqualTo(new StartOutcome.Ignored());
            assertThat(owner(self, sym("name_of_failed"))).isEqualTo(Nil.NIL);
        });
    }

    @Test
    void aTakenNameIsReportedBeforeInitRuns() {
        inProcess(self -> {
            var me = self.pid();
            var options = StartOptions.DEFAULT.named(sym("taken_name"));
            var first = up(self, Nil.NIL, options);
            Step init = (server, state) -> {
                server.send(me, sym("init ran"));
                return ServerReturn.ok(state);
            };
            assertThat(failure(self, init, options)).isEqualTo(list(sym("already_started"), first));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void whatIsNoNameIsRefused() {
        inProcess(self -> assertThat(raisedBy(() -> up(self, Nil.NIL, StartOptions.DEFAULT.named(5L)))
                        .reason())
                .isEqualTo(list(
                        sym("argument_error"),
                        "a server is registered under a symbol, a module or {:global, name}, not 5")));
    }

    @Test
    void aSecondServerOfOneModuleIsUnnamed() {
        inProcess(self -> {
            var first = up(self, Nil.NIL, StartOptions.DEFAULT);
            var second = up(self, Nil.NIL, StartOptions.DEFAULT);
            assertThat(second).isNotEqualTo(first);
            assertThat(owner(self, SERVER.name())).isEqualTo(first);
            GenServers.stop(self, first, sym("normal"), new TimeLimit.Infinite());
        });
    }

    @Test
    void everyKindOfFailureLeavesALinkedStarterUntouched() {
        inProcess(self -> {
            assertThat(failure(self, (server, state) -> ServerReturn.stop(sym("nope")), UNNAMED))
                    .isEqualTo(sym("nope"));
            assertThat(failure(
                            self,
                            (server, state) -> {
                                throw RataException.exit(sym("left"));
                            },
                            UNNAMED))
                    .isEqualTo(sym("left"));
            assertThat(failure(
                            self,
                            (server, state) -> {
                                throw RataException.of("value_error", "v");
                            },
                            UNNAMED))
                    .isEqualTo(list(sym("value_error"), "v"));
            assertThat(failure(self, (server, state) -> 7L, UNNAMED)).isEqualTo(list(sym("bad_return_value"), 7L));
            assertThat(failure(self, (server, state) -> list(sym("ok"), 1L, -1L), UNNAMED))
                    .isEqualTo(list(sym("bad_return_value"), list(sym("ok"), 1L, -1L)));
            assertThat(failure(
                            self,
                            (server, state) -> {
                                server.exit(server.pid(), sym("kill"));
                                return ServerReturn.ok(state);
                            },
                            UNNAMED))
                    .isEqualTo(sym("killed"));
        });
    }

    @Test
    void aFailedStartLeavesNoMessageInATrappingStarter() {
        inProcess(self -> {
            self.trapExits(true);
            failure(self, (server, state) -> ServerReturn.stop(sym("nope")), UNNAMED);
            GenServers.start(self, SERVER, (Step) (server, state) -> ServerReturn.IGNORE, UNNAMED);
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aServerThatIsLateIsKilled() {
        inProcess(self -> {
            var me = self.pid();
            Step late = (server, state) -> {
                server.send(me, server.pid());
                server.sleep(-1);
                return ServerReturn.ok(state);
            };
            var limit = new TimeLimit.After(Duration.ofMillis(50));
            assertThat(failure(self, late, UNNAMED.within(limit))).isEqualTo(sym("timeout"));
            assertThat(endOf(self, (Pid) receive(self))).isEqualTo(sym("noproc"));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aServerDiesWithItsLinkedStarterEvenDuringInit() {
        inProcess(self -> {
            var me = self.pid();
            Step waiting = (server, state) -> {
                server.send(me, server.pid());
                server.sleep(-1);
                return ServerReturn.ok(state);
            };
            var starter = self.spawn(
                            other -> GenServers.start(other, SERVER, waiting, UNNAMED),
                            dev.rata.adapter.process.SpawnOptions.DEFAULT)
                    .pid();
            var server = (Pid) receive(self);
            var end = self.monitorForReply(server);
            self.exit(starter, sym("kill"));
            assertThat(self.awaitReply(end, 10_000)).isEqualTo(new dev.rata.adapter.process.Reply.Down(sym("killed")));
        });
    }

    @Test
    void aStartedServerIsAnOrdinaryLink() {
        var ended = ending(self -> {
            var pid = up(self, Nil.NIL, UNNAMED);
            self.exit(pid, sym("boom"));
            self.sleep(-1);
            return Nil.NIL;
        });
        assertThat(ended.reason()).isEqualTo(sym("boom"));
    }

    @Test
    void anUnlinkedServerOutlivesItsStarter() {
        inProcess(self -> {
            var me = self.pid();
            var starter = self.spawn(
                    other -> {
                        other.send(me, up(other, Nil.NIL, UNNAMED.unlinked()));
                        throw RataException.exit(sym("boom"));
                    },
                    dev.rata.adapter.process.SpawnOptions.DEFAULT);
            endOf(self, starter.pid());
            var server = (Pid) receive(self);
            assertThat(GenServers.call(
                            self,
                            server,
                            (ScriptedServer.CallStep) (s, from, state) -> ServerReturn.reply(sym("alive"), state),
                            new TimeLimit.Infinite()))
                    .isEqualTo(sym("alive"));
        });
    }

    @Test
    void theExceptionOfAFailedStartNamesTheReason() {
        assertThat(GenServers.exception(new StartOutcome.Failed(sym("nope"))).reason())
                .isEqualTo(list(sym("start_failed"), sym("nope")));
        assertThat(GenServers.exception(new StartOutcome.Failed(list(sym("already_started"), 1L)))
                        .reason())
                .isEqualTo(list(sym("already_started"), 1L));
    }
}
