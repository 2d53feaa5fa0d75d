package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.NOTHING;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that end while others link with, monitor, ask or register them: exactly one thing happens, and never nothing. */
class RacesTest {
    private static final int ROUNDS = 10_000;
    private static final Object BOOM = sym("boom");
    private static final Object EXIT = sym("EXIT");
    private static final Object DOWN = sym("DOWN");
    private static final Object PROCESS = sym("process");

    private static Pid ending(ProcessContext self, Dispatch dispatch) {
        return self.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.on(dispatch))
                .pid();
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aMonitorGivesOneMessageWithTheRealReasonOrNoproc(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < ROUNDS; round++) {
                var child = ending(self, dispatch);
                var ref = self.monitor(child);
                assertThat(receive(self))
                        .isIn(
                                list(DOWN, ref, PROCESS, child, BOOM),
                                list(DOWN, ref, PROCESS, child, ExitReason.NOPROC));
            }
            assertThat(received(self)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aLinkGivesOneMessageWithTheRealReasonOrNoproc(Dispatch dispatch) {
        inProcess(self -> {
            self.trapExits(true);
            for (var round = 0; round < ROUNDS; round++) {
                var child = ending(self, dispatch);
                self.link(child);
                assertThat(receive(self)).isIn(list(EXIT, child, BOOM), list(EXIT, child, ExitReason.NOPROC));
            }
            assertThat(received(self)).isEmpty();
            assertThat(self.ownInfo().links()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aRequestIsAnsweredByTheRealReasonOrNoproc(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < ROUNDS; round++) {
                var ref = self.request(ending(self, dispatch), "question");
                assertThat(self.awaitReply(ref, 10_000)).isIn(new Reply.Down(BOOM), new Reply.Down(ExitReason.NOPROC));
            }
            assertThat(received(self)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aRequestToAServerThatIsKilledIsAnsweredOnce(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < ROUNDS; round++) {
                var server = self.spawn(me -> me.await(Bodies.ECHO, null), SpawnOptions.DEFAULT.on(dispatch));
                var killer = self.spawn(
                        me -> {
                            me.exit(server.pid(), ExitReason.KILL);
                            return 0L;
                        },
                        SpawnOptions.DEFAULT);
                assertThat(killer.pid()).isNotEqualTo(server.pid());
                var ref = self.request(server.pid(), "echo");
                assertThat(self.awaitReply(ref, 10_000))
                        .isIn(
                                new Reply.Value("echo"),
                                new Reply.Down(ExitReason.KILLED),
                                new Reply.Down(ExitReason.NOPROC));
            }
            assertThat(received(self)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aMonitorGivenUpWithFlushLeavesNothing(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < ROUNDS; round++) {
                self.demonitorAndFlush(self.monitor(ending(self, dispatch)));
            }
            assertThat(received(self)).isEmpty();
            assertThat(self.ownInfo().monitors()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void nothingArrivesAfterAnUnlink(Dispatch dispatch) {
        inProcess(self -> {
            self.trapExits(true);
            for (var round = 0; round < ROUNDS; round++) {
                var child = self.spawn(
                        Bodies.leaving(BOOM), SpawnOptions.DEFAULT.on(dispatch).linked());
                self.unlink(child.pid());
                var before = received(self);
                assertThat(before).isIn(List.of(), List.of(list(EXIT, child.pid(), BOOM)));
                assertThat(receive(self, 0)).isEqualTo(NOTHING);
            }
            var last = self.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.monitor());
            assertThat(receive(self)).isEqualTo(list(DOWN, last.ref(), PROCESS, last.pid(), BOOM));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aNameGivenToADyingProcessIsRefusedOrFreedAgain(Dispatch dispatch) {
        inProcess(self -> {
            var name = sym("fleeting " + dispatch);
            for (var round = 0; round < ROUNDS; round++) {
                var child =
                        self.spawn(me -> 0L, SpawnOptions.DEFAULT.on(dispatch).monitor());
                try {
                    assertThat(self.host().destinations().claim(name, child.pid()))
                            .isNull();
                } catch (RataException refused) {
                    assertThat(((ListTerm) refused.reason()).at(0)).isEqualTo(sym("argument_error"));
                }
                assertThat(receive(self)).isEqualTo(list(DOWN, child.ref(), PROCESS, child.pid(), ExitReason.NORMAL));
                assertThat(self.host().locate(name)).isEqualTo(new Location.Nowhere());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void twoProcessesThatLinkEachOtherAndEndLeaveNoTrace(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < ROUNDS / 4; round++) {
                var first = self.spawn(
                        me -> {
                            me.trapExits(true);
                            // The other's link and end may come before its pid does.
                            var message = receive(me);
                            while (!(message instanceof Pid)) {
                                message = receive(me);
                            }
                            me.link((Pid) message);
                            return 0L;
                        },
                        SpawnOptions.DEFAULT.on(dispatch).monitor());
                var second = self.spawn(
                        me -> {
                            me.trapExits(true);
                            me.link(first.pid());
                            return 0L;
                        },
                        SpawnOptions.DEFAULT.on(dispatch).monitor());
                self.send(first.pid(), second.pid());
                assertThat(List.of(((ListTerm) receive(self)).at(4), ((ListTerm) receive(self)).at(4)))
                        .containsOnly(ExitReason.NORMAL);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void aTimerIsCancelledOrFiresButNeverBoth(Dispatch dispatch) {
        var ending = TestNode.ending(self -> {
            for (var round = 0; round < 3000; round++) {
                var timer = self.host().sendAfter(self.pid(), "tick", round % 2);
                for (var spin = 0; spin < round % 50; spin++) {
                    Thread.onSpinWait();
                }
                if (self.host().cancelTimer(timer) < 0) {
                    assertThat(receive(self)).isEqualTo("tick");
                }
                assertThat(receive(self, 0)).isEqualTo(NOTHING);
            }
            return dispatch;
        });
        assertThat(ending.result()).contains(dispatch);
    }
}
