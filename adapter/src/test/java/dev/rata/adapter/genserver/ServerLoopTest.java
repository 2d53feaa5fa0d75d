package dev.rata.adapter.genserver;

import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.genserver.ScriptedServer.TERMINATED;
import static dev.rata.adapter.genserver.ServerReturn.andContinue;
import static dev.rata.adapter.genserver.ServerReturn.andTimeout;
import static dev.rata.adapter.genserver.ServerReturn.noReply;
import static dev.rata.adapter.genserver.ServerReturn.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.genserver.ScriptedServer.CallStep;
import dev.rata.adapter.genserver.ScriptedServer.Step;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerLoopTest {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();
    private static final ScriptedServer SERVER = new ScriptedServer("loop_test");
    private static final StartOptions UNLINKED = StartOptions.DEFAULT.unnamed().unlinked();
    private static final CallStep PING = (server, from, state) -> reply(sym("pong"), state);

    /** A server whose state is this process, so that it hears of {@code terminate} and of messages. */
    private static Pid start(ProcessContext self, StartOptions options) {
        return ((StartOutcome.Up) GenServers.start(self, SERVER, self.pid(), options)).pid();
    }

    private static Pid start(ProcessContext self) {
        return start(self, UNLINKED);
    }

    private static Object call(ProcessContext self, Pid server, CallStep step) {
        return GenServers.call(self, server, step, NO_LIMIT);
    }

    /** The reason of a server that was cast that step, what it reported and what of it left the process. */
    private static Object endAfter(ProcessContext self, Pid server, Step step) {
        var end = self.monitorForReply(server);
        GenServers.cast(self, server, step);
        return ((Reply.Down) self.awaitReply(end, 10_000)).reason();
    }

    private static ListTerm terminated(Object reason) {
        return list(TERMINATED, reason);
    }

    // ---------------------------------------------------------------- going on

    @Test
    void castsAndCallsAreHandledInTheOrderSent() {
        inProcess(self -> {
            var server = ((StartOutcome.Up) GenServers.start(self, SERVER, 0L, UNLINKED)).pid();
            for (long digit = 1; digit <= 5; digit++) {
                long next = digit;
                GenServers.cast(self, server, (Step) (any, state) -> noReply((long) state * 10 + next));
            }
            assertThat(call(self, server, (any, from, state) -> reply(state, state)))
                    .isEqualTo(12345L);
        });
    }

    @Test
    void answersLaterThroughReply() {
        inProcess(self -> {
            var server = start(self);
            assertThat(call(self, server, (any, from, state) -> {
                        any.send(any.pid(), (Step) (later, same) -> {
                            GenServers.reply(later, from, sym("late"));
                            GenServers.reply(later, from, sym("never seen"));
                            return noReply(same);
                        });
                        return noReply(state);
                    }))
                    .isEqualTo(sym("late"));
            call(self, server, PING);
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void theTimeOutComesOnceAndAnyMessageCancelsIt() {
        inProcess(self -> {
            var server = start(self);
            GenServers.cast(self, server, (Step) (any, state) -> andTimeout(noReply(state), Duration.ofMillis(20)));
            assertThat(receive(self)).isEqualTo(list(sym("info"), sym("timeout")));
            GenServers.cast(self, server, (Step) (any, state) -> {
                any.send(any.pid(), sym("poke"));
                return andTimeout(noReply(state), Duration.ofMillis(40));
            });
            assertThat(receive(self)).isEqualTo(list(sym("info"), sym("poke")));
            assertThat(receive(self, 150)).isEqualTo(TestNode.NOTHING);
        });
    }

    @Test
    void aQueuedMessageComesBeforeATimeOutOfZero() {
        inProcess(self -> {
            var server = start(self);
            GenServers.cast(self, server, (Step) (any, state) -> {
                any.send(any.pid(), sym("queued"));
                return andTimeout(noReply(state), Duration.ZERO);
            });
            assertThat(receive(self)).isEqualTo(list(sym("info"), sym("queued")));
            call(self, server, PING);
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void continueComesBeforeQueuedMessagesAndAfterTheAnswer() {
        inProcess(self -> {
            var server = start(self);
            var me = self.pid();
            Step second = (any, state) -> {
                any.send(me, sym("second"));
                return noReply(state);
            };
            Step first = (any, state) -> {
                // The caller has its answer, or this would wait for ever.
                TestNode.await(any, sym("answered"));
                any.send(me, sym("first"));
                return andContinue(noReply(state), second);
            };
            assertThat(call(self, server, (any, from, state) -> {
                        any.send(any.pid(), sym("queued"));
                        return andContinue(reply(sym("answer"), state), first);
                    }))
                    .isEqualTo(sym("answer"));
            self.send(server, sym("answered"));
            call(self, server, PING);
            assertThat(received(self)).containsExactly(sym("first"), sym("second"), list(sym("info"), sym("queued")));
        });
    }

    @Test
    void aLongChainOfContinuesUsesNoStack() {
        inProcess(self -> {
            var server = ((StartOutcome.Up) GenServers.start(self, SERVER, 0L, UNLINKED)).pid();
            var step = new Step[1];
            step[0] = (any, state) -> {
                long next = (long) state + 1;
                return next < 100_000 ? andContinue(noReply(next), step[0]) : noReply(next);
            };
            GenServers.cast(self, server, step[0]);
            assertThat(call(self, server, (any, from, state) -> reply(state, state)))
                    .isEqualTo(100_000L);
        });
    }

    @Test
    void aMessageWithoutHandleInfoIsLoggedAndDropped() {
        inProcess(self -> {
            Server plain = () -> sym("no_info_server");
            var pid = ((StartOutcome.Up) GenServers.start(self, plain, 0L, UNLINKED)).pid();
            self.send(pid, list(sym("odd"), 1L));
            GenServers.stop(self, pid, ExitReason.NORMAL, NO_LIMIT);
            assertThat(TestNode.lines("server :no_info_server has no handle_info and dropped the message {:odd, 1}"))
                    .hasSize(1);
        });
    }

    // ---------------------------------------------------------------- ending

    @Test
    void terminateRunsOnEveryEndOfItsOwnButNotOnAnExitSignal() {
        inProcess(self -> {
            assertThat(endAfter(self, start(self), (any, state) -> ServerReturn.stop(sym("stopped"), state)))
                    .isEqualTo(sym("stopped"));
            assertThat(received(self)).containsExactly(terminated(sym("stopped")));
            assertThat(endAfter(self, start(self), (any, state) -> {
                        throw RataException.exit(sym("left"));
                    }))
                    .isEqualTo(sym("left"));
            assertThat(received(self)).containsExactly(terminated(sym("left")));
            var error = list(sym("runtime_error"), "r");
            assertThat(endAfter(self, start(self), (any, state) -> {
                        throw RataException.raised(error);
                    }))
                    .isEqualTo(error);
            assertThat(received(self)).containsExactly(terminated(error));
            var bad = list(sym("bad_return_value"), sym("bad"));
            assertThat(endAfter(self, start(self), (any, state) -> sym("bad"))).isEqualTo(bad);
            assertThat(received(self)).containsExactly(terminated(bad));
            var server = start(self);
            var end = self.monitorForReply(server);
            self.exit(server, sym("signal"));
            assertThat(self.awaitReply(end, 10_000)).isEqualTo(new Reply.Down(sym("signal")));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aBugOfAJavaCallbackEndsItThroughTerminate() {
        inProcess(self -> {
            var reason = endAfter(self, start(self), (any, state) -> {
                throw new IllegalStateException("oops");
            });
            assertThat(reason)
                    .isEqualTo(
                            list(sym("internal_error"), "please report this: java.lang.IllegalStateException: oops"));
            assertThat(received(self)).containsExactly(terminated(reason));
        });
    }

    @Test
    void anEndlessRecursionEndsItThroughTerminate() {
        inProcess(self -> {
            var reason = endAfter(self, start(self), ServerLoopTest::deep);
            assertThat(((ListTerm) reason).at(0)).isEqualTo(sym("stack_overflow"));
            assertThat(received(self)).containsExactly(terminated(reason));
        });
    }

    private static Object deep(ProcessContext self, Object state) {
        self.enter();
        var result = deep(self, state);
        self.depth--;
        return result;
    }

    @Test
    void aBadTimeOutIsABadReturnAndSendsNoAnswer() {
        inProcess(self -> {
            var server = start(self);
            var result = list(sym("reply"), 1L, 2L, -1L);
            CallStep step = (any, from, state) -> result;
            assertThat(raisedBy(() -> call(self, server, step)).reason())
                    .isEqualTo(list(list(sym("bad_return_value"), result), list(sym("call"), server, step)));
        });
    }

    @Test
    void theAnswerOfAStopComesAfterTerminate() {
        inProcess(self -> {
            var server = start(self);
            assertThat(call(
                            self,
                            server,
                            (any, from, state) -> ServerReturn.stopAndReply(ExitReason.NORMAL, sym("farewell"), state)))
                    .isEqualTo(sym("farewell"));
            assertThat(received(self)).containsExactly(terminated(ExitReason.NORMAL));
        });
    }

    @Test
    void whatTerminateRaisesReplacesTheReason() {
        inProcess(self -> {
            var failing = new ScriptedServer("bad_terminate") {
                @Override
                public Object terminate(ProcessContext server, Object reason, Object state) {
                    throw RataException.exit(sym("other"));
                }
            };
            var server = ((StartOutcome.Up) GenServers.start(self, failing, Nil.NIL, UNLINKED)).pid();
            assertThat(endAfter(self, server, (any, state) -> ServerReturn.stop(sym("asked"), state)))
                    .isEqualTo(sym("other"));
        });
    }

    @Test
    void aMissingHandlerEndsItNamingTheRequest() {
        inProcess(self -> {
            Server plain = () -> sym("plain_loop");
            var server = ((StartOutcome.Up) GenServers.start(self, plain, 0L, UNLINKED)).pid();
            assertThat(raisedBy(() -> GenServers.call(self, server, list(sym("get"), 1L), NO_LIMIT))
                            .reason())
                    .isEqualTo(list(
                            list(
                                    sym("function_clause"),
                                    "server :plain_loop has no handle_call/3 for the call {:get, 1}; define one in"
                                            + " :plain_loop"),
                            list(sym("call"), server, list(sym("get"), 1L))));
            var other = ((StartOutcome.Up) GenServers.start(self, plain, 0L, UNLINKED)).pid();
            var end = self.monitorForReply(other);
            GenServers.cast(self, other, sym("note"));
            assertThat(self.awaitReply(end, 10_000))
                    .isEqualTo(new Reply.Down(list(
                            sym("function_clause"),
                            "server :plain_loop has no handle_cast/2 for the cast :note; define one in :plain_loop")));
            Server continuing = new Server() {
                @Override
                public Object name() {
                    return sym("plain_loop");
                }

                @Override
                public Object init(ProcessContext server, Object argument) {
                    return andContinue(ServerReturn.ok(argument), sym("next"));
                }
            };
            var third = ((StartOutcome.Up) GenServers.start(self, continuing, 0L, UNLINKED)).pid();
            assertThat(TestNode.report(third).reason())
                    .isEqualTo(list(
                            sym("function_clause"),
                            "server :plain_loop has no handle_continue/2 for the continue :next; define one in"
                                    + " :plain_loop"));
        });
    }

    @Test
    void theParentsExitEndsATrappingServerThroughTerminate() {
        inProcess(self -> {
            var me = self.pid();
            var parent = self.spawn(
                            starter -> {
                                var outcome = GenServers.start(
                                        starter,
                                        SERVER,
                                        (Step) (server, state) -> {
                                            server.trapExits(true);
                                            return ServerReturn.ok(me);
                                        },
                                        StartOptions.DEFAULT.unnamed());
                                starter.send(me, ((StartOutcome.Up) outcome).pid());
                                return TestNode.receive(starter);
                            },
                            SpawnOptions.DEFAULT)
                    .pid();
            var server = (Pid) receive(self);
            var stranger = self.spawn(
                            any -> {
                                any.exit(server, sym("boom"));
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT)
                    .pid();
            assertThat(receive(self)).isEqualTo(list(sym("info"), list(sym("EXIT"), stranger, sym("boom"))));
            self.send(parent, sym("go"));
            assertThat(receive(self)).isEqualTo(terminated(ExitReason.NORMAL));
        });
    }

    @Test
    void aServerThatDoesNotTrapOutlivesItsParentsNormalEnd() {
        inProcess(self -> {
            var me = self.pid();
            var parent = self.spawn(
                            starter -> {
                                starter.send(me, start(starter, StartOptions.DEFAULT.unnamed()));
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT)
                    .pid();
            var server = (Pid) receive(self);
            TestNode.endOf(self, parent);
            assertThat(call(self, server, PING)).isEqualTo(sym("pong"));
        });
    }

    // ---------------------------------------------------------------- reports

    @Test
    void aCrashReportShowsTheLastMessageAndTheStateThroughFormatStatus() {
        inProcess(self -> {
            var secretive = new ScriptedServer("secretive") {
                @Override
                public Object formatStatus(ProcessContext server, Object status) {
                    return MapTerm.view(status).put(sym("state"), sym("hidden")).value();
                }
            };
            var server = ((StartOutcome.Up) GenServers.start(self, secretive, Nil.NIL, UNLINKED)).pid();
            Step crash = (any, state) -> ServerReturn.stop(sym("boom"), state);
            endAfter(self, server, crash);
            var report = TestNode.report(server);
            assertThat(report.reason()).isEqualTo(sym("boom"));
            assertThat(report.details())
                    .containsEntry("last message", list(sym("$gen_cast"), crash))
                    .containsEntry("state", sym("hidden"));
        });
    }

    @Test
    void aFailingFormatStatusHidesTheState() {
        inProcess(self -> {
            var failing = new ScriptedServer("failing_status") {
                @Override
                public Object formatStatus(ProcessContext server, Object status) {
                    throw RataException.of("value_error", "oops");
                }
            };
            var server = ((StartOutcome.Up) GenServers.start(self, failing, "secret", UNLINKED)).pid();
            endAfter(self, server, (any, state) -> ServerReturn.stop(sym("boom"), state));
            assertThat(TestNode.report(server).details())
                    .containsEntry("last message", "hidden: format_status failed")
                    .containsEntry("state", "hidden: format_status failed");
        });
    }

    @Test
    void anIdleServerOnForkJoinAnswersToo() {
        inProcess(self -> {
            var quick = new ScriptedServer("quick") {
                @Override
                public boolean mayWait() {
                    return false;
                }
            };
            var server = ((StartOutcome.Up) GenServers.start(self, quick, Nil.NIL, UNLINKED)).pid();
            assertThat(GenServers.call(self, server, PING, new TimeLimit.After(Duration.ofSeconds(10))))
                    .isEqualTo(sym("pong"));
        });
    }
}
