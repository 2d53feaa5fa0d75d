package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.report;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.Bodies.Posture;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import java.util.ArrayList;
import java.util.Collections;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What exit signals and the ends of linked processes do, in processes that run. */
class ExitSignalsTest {
    private static final Object BOOM = sym("boom");
    private static final Object EXIT = sym("EXIT");

    /** A process that has begun to do what its posture says. */
    private static Pid begun(ProcessContext self, Posture posture) {
        var child = self.spawn(
                me -> {
                    me.send(self.pid(), Bodies.READY);
                    return posture.body.run(me);
                },
                SpawnOptions.DEFAULT.on(posture.dispatch));
        assertThat(receive(self)).isEqualTo(Bodies.READY);
        return child.pid();
    }

    /** A process that traps exits and passes on what it gets. */
    private static Pid trapping(ProcessContext self) {
        return self.spawn(
                        me -> {
                            me.trapExits(true);
                            me.send(self.pid(), Bodies.READY);
                            return me.await(Bodies.forwarding(self.pid()), null);
                        },
                        SpawnOptions.DEFAULT)
                .pid();
    }

    @ParameterizedTest
    @EnumSource
    void aSignalEndsAProcessWhateverItIsDoing(Posture posture) {
        inProcess(self -> {
            var target = begun(self, posture);
            self.exit(target, BOOM);
            assertThat(endOf(self, target)).isIn(BOOM, ExitReason.NOPROC);
        });
    }

    @ParameterizedTest
    @EnumSource
    void aSignalKillShowsAsKilled(Posture posture) {
        inProcess(self -> {
            var target = begun(self, posture);
            var ref = self.monitorForReply(target);
            self.exit(target, ExitReason.KILL);
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(ExitReason.KILLED));
        });
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfALinkedProcessEndsAProcessWhateverItIsDoing(Posture posture) {
        inProcess(self -> {
            var target = self.spawn(
                            me -> {
                                me.spawn(
                                        Bodies.leavingWhenTold(BOOM),
                                        SpawnOptions.DEFAULT.linked().named(sym(posture.name())));
                                me.send(self.pid(), Bodies.READY);
                                return posture.body.run(me);
                            },
                            SpawnOptions.DEFAULT.on(posture.dispatch))
                    .pid();
            assertThat(receive(self)).isEqualTo(Bodies.READY);
            var ref = self.monitorForReply(target);
            var peer = ((Location.At) self.host().locate(sym(posture.name()))).pid();
            self.send(peer, "go");
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(BOOM));
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"WAITING_AT_THE_END_OF_A_TURN", "COMPUTING_IN_TAIL_CALLS", "SLEEPING"})
    void aSignalNormalOfAnotherIsIgnored(Posture posture) {
        inProcess(self -> {
            var target = begun(self, posture);
            var ref = self.monitorForReply(target);
            self.exit(target, ExitReason.NORMAL);
            self.exit(target, BOOM);
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(BOOM));
        });
    }

    @Test
    void aSignalNormalToItselfEndsTheProcess() {
        var ending = TestNode.ending(self -> {
            self.exit(self.pid(), ExitReason.NORMAL);
            return "survived";
        });
        assertThat(ending.reason()).isEqualTo(ExitReason.NORMAL);
        assertThat(ending.result()).isEmpty();
    }

    @Test
    void aSignalToItselfTakesEffectBeforeTheCallReturns() {
        var ending = TestNode.ending(self -> {
            self.exit(self.pid(), BOOM);
            return "survived";
        });
        assertThat(ending.reason()).isEqualTo(BOOM);
    }

    @Test
    void aSignalToItselfIsAMessageWhenTrapping() {
        inProcess(self -> {
            self.trapExits(true);
            self.exit(self.pid(), ExitReason.NORMAL);
            self.exit(self.pid(), BOOM);
            assertThat(receive(self, 0)).isEqualTo(list(EXIT, self.pid(), ExitReason.NORMAL));
            assertThat(receive(self, 0)).isEqualTo(list(EXIT, self.pid(), BOOM));
        });
    }

    @Test
    void whoTrapsGetsEverySignalButKillAsAMessage() {
        inProcess(self -> {
            var target = trapping(self);
            assertThat(receive(self)).isEqualTo(Bodies.READY);
            self.exit(target, ExitReason.NORMAL);
            self.exit(target, BOOM);
            self.exit(target, ExitReason.KILLED);
            assertThat(receive(self)).isEqualTo(list(EXIT, self.pid(), ExitReason.NORMAL));
            assertThat(receive(self)).isEqualTo(list(EXIT, self.pid(), BOOM));
            assertThat(receive(self)).isEqualTo(list(EXIT, self.pid(), ExitReason.KILLED));
            var ref = self.monitorForReply(target);
            self.exit(target, ExitReason.KILL);
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(ExitReason.KILLED));
        });
    }

    @Test
    void anOwnExitWithKillIsAnOrdinaryReason() {
        inProcess(self -> {
            self.trapExits(true);
            var plain = self.spawn(Bodies.leaving(ExitReason.KILL), SpawnOptions.DEFAULT.linked());
            assertThat(receive(self)).isEqualTo(list(EXIT, plain.pid(), ExitReason.KILL));
            var victim = self.spawn(
                    me -> {
                        me.spawn(Bodies.leaving(ExitReason.KILL), SpawnOptions.DEFAULT.linked());
                        return me.await(Bodies.NOTHING_FITS, null);
                    },
                    SpawnOptions.DEFAULT.linked());
            assertThat(receive(self)).isEqualTo(list(EXIT, victim.pid(), ExitReason.KILL));
        });
    }

    @Test
    void theReasonKilledCanBeTrappedOverALink() {
        inProcess(self -> {
            self.trapExits(true);
            var child = self.spawn(Posture.SLEEPING.body, SpawnOptions.DEFAULT.linked());
            self.exit(child.pid(), ExitReason.KILL);
            assertThat(receive(self)).isEqualTo(list(EXIT, child.pid(), ExitReason.KILLED));
        });
    }

    @Test
    void theNormalEndOfALinkedProcessIsIgnoredOrTrapped() {
        inProcess(self -> {
            var first = self.spawn(me -> 0L, SpawnOptions.DEFAULT.linked().monitor());
            assertThat(receive(self))
                    .isEqualTo(list(sym("DOWN"), first.ref(), sym("process"), first.pid(), ExitReason.NORMAL));
            self.trapExits(true);
            var second = self.spawn(me -> 0L, SpawnOptions.DEFAULT.linked());
            assertThat(receive(self)).isEqualTo(list(EXIT, second.pid(), ExitReason.NORMAL));
        });
    }

    @Test
    void aWholeChainOfLinksEndsWithOneOfItsMembers() {
        inProcess(self -> {
            var top = self.spawn(me -> chain(me, self.pid(), 50), SpawnOptions.DEFAULT.monitor());
            var last = (Pid) receive(self);
            self.send(last, "go");
            assertThat(receive(self)).isEqualTo(list(sym("DOWN"), top.ref(), sym("process"), top.pid(), BOOM));
        });
    }

    private static Object chain(ProcessContext me, Pid owner, int length) {
        if (length == 0) {
            me.send(owner, me.pid());
            return Bodies.leavingWhenTold(BOOM).run(me);
        }
        me.spawn(next -> chain(next, owner, length - 1), SpawnOptions.DEFAULT.linked());
        return me.await(Bodies.NOTHING_FITS, null);
    }

    @Test
    void whoTrapsInTheMiddleOfAChainProtectsThoseAbove() {
        inProcess(self -> {
            var top = self.spawn(
                    me -> {
                        me.spawn(
                                middle -> {
                                    middle.trapExits(true);
                                    middle.spawn(Bodies.leaving(BOOM), SpawnOptions.DEFAULT.linked());
                                    return middle.await(Bodies.forwarding(self.pid()), null);
                                },
                                SpawnOptions.DEFAULT.linked());
                        return me.await(Bodies.ECHO, null);
                    },
                    SpawnOptions.DEFAULT);
            assertThat(receive(self))
                    .asInstanceOf(InstanceOfAssertFactories.type(ListTerm.class))
                    .satisfies(exit -> assertThat(exit.at(2)).isEqualTo(BOOM));
            assertThat(self.awaitReply(self.request(top.pid(), "alive"), 10_000))
                    .isEqualTo(new Reply.Value("alive"));
        });
    }

    @Test
    void anExitSignalRunsNoHandlerOfItsVictim() {
        inProcess(self -> {
            var caught = Collections.synchronizedList(new ArrayList<>());
            var target = self.spawn(
                    me -> {
                        try {
                            me.send(self.pid(), Bodies.READY);
                            me.sleep(-1);
                        } catch (RataException raised) {
                            caught.add(raised);
                        }
                        return 0L;
                    },
                    SpawnOptions.DEFAULT.monitor());
            assertThat(receive(self)).isEqualTo(Bodies.READY);
            self.exit(target.pid(), ExitReason.SHUTDOWN);
            assertThat(receive(self))
                    .isEqualTo(list(sym("DOWN"), target.ref(), sym("process"), target.pid(), ExitReason.SHUTDOWN));
            assertThat(caught).isEmpty();
        });
    }

    @Test
    void trappingIsNotInheritedAndTellsTheOldSetting() {
        inProcess(self -> {
            assertThat(self.trapExits(true)).isFalse();
            assertThat(self.trapExits(true)).isTrue();
            self.spawn(
                    me -> {
                        me.send(self.pid(), me.trapsExits());
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            assertThat(receive(self)).isEqualTo(false);
            assertThat(self.trapExits(false)).isTrue();
        });
    }

    @Test
    void aCrashIsReportedWithTheAncestors() {
        inProcess(self -> {
            var crashing = self.spawn(
                    me -> {
                        throw RataException.of("boom", "it broke");
                    },
                    SpawnOptions.DEFAULT);
            var report = report(crashing.pid());
            assertThat(report.reason()).isEqualTo(list(BOOM, "it broke"));
            assertThat(report.ancestors()).containsExactly(self.pid());
        });
    }
}
