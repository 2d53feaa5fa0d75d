package dev.rata.adapter.task;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.ending;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.task.JavaFun.none;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TasksTest {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();
    private static final TimeLimit SHORT = new TimeLimit.After(Duration.ofMillis(50));
    private static final JavaFun STUCK = none(self -> {
        self.sleep(-1);
        return Nil.NIL;
    });

    private static RataException failedAwait(ProcessContext self, Object task, TimeLimit limit) {
        return raisedBy(() -> Tasks.await(self, task, limit));
    }

    /** A task that has run its first step, trapping exits, before this returns. */
    private static TaskTerm trapping(ProcessContext self, JavaFun then) {
        var me = self.pid();
        var task = Tasks.async(self, none(runner -> {
            runner.trapExits(true);
            runner.send(me, sym("running"));
            return then.invoke(runner);
        }));
        TestNode.await(self, sym("running"));
        return task;
    }

    @Test
    void awaitGivesTheValueAndLeavesNoMessage() {
        inProcess(self -> {
            var task = Tasks.async(self, none(any -> 5L));
            assertThat(Tasks.await(self, task, NO_LIMIT)).isEqualTo(5L);
            assertThat(received(self)).isEmpty();
            assertThat(Terms.print(task)).isEqualTo("#Task<" + task.pid() + ">");
        });
    }

    @Test
    void aTimeOutExitsTheCallerAndTheLateAnswerIsDropped() {
        inProcess(self -> {
            var task = Tasks.async(self, none(any -> receive(any)));
            assertThat(failedAwait(self, task, SHORT).caught())
                    .isEqualTo(list(sym("exit"), list(sym("timeout"), list(sym("await"), task, 50L))));
            self.send(task.pid(), sym("late"));
            assertThat(endOf(self, task.pid())).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aCrashTakesTheOwnerAlongAndCannotBeCaught() {
        var ended = ending(self -> {
            try {
                return Tasks.await(
                        self,
                        Tasks.async(self, none(any -> {
                            throw RataException.exit(sym("w"));
                        })),
                        NO_LIMIT);
            } catch (RataException caught) {
                return sym("caught");
            }
        });
        assertThat(ended.reason()).isEqualTo(sym("w"));
    }

    @Test
    void aTrappingOwnerGetsTheExitOfAwaitAndTheExitMessage() {
        inProcess(self -> {
            self.trapExits(true);
            var task = Tasks.async(self, none(any -> {
                throw RataException.exit(sym("w"));
            }));
            assertThat(failedAwait(self, task, NO_LIMIT).reason())
                    .isEqualTo(list(sym("w"), list(sym("await"), task, sym("infinity"))));
            assertThat(received(self)).containsExactly(list(sym("EXIT"), task.pid(), sym("w")));
        });
    }

    @Test
    void anUnlinkedTasksFailureIsSeenByAwaitOnly() {
        inProcess(self -> {
            var task = Tasks.asyncNolink(self, none(any -> {
                throw RataException.of("value_error", "v");
            }));
            assertThat(failedAwait(self, task, NO_LIMIT).reason())
                    .isEqualTo(list(list(sym("value_error"), "v"), list(sym("await"), task, sym("infinity"))));
        });
    }

    @Test
    void onlyTheOwnerMayAsk() {
        inProcess(self -> {
            var task = Tasks.async(self, none(any -> 1L));
            var other = self.spawn(
                            asker -> ((ListTerm)
                                            failedAwait(asker, task, NO_LIMIT).reason())
                                    .at(1),
                            SpawnOptions.DEFAULT)
                    .pid();
            assertThat(Tasks.await(self, other, NO_LIMIT))
                    .isEqualTo("#Task<" + task.pid() + "> can only be asked by its owner " + self.pid() + ", not by "
                            + other);
            assertThat(failedAwait(self, 5L, NO_LIMIT).reason())
                    .isEqualTo(
                            list(sym("argument_error"), "expected a task, made by async or async_nolink, and got 5"));
        });
    }

    @Test
    void awaitTakesASpawnedPidAndGivesItsResultOnce() {
        inProcess(self -> {
            var pid = self.spawn(any -> 7L, SpawnOptions.DEFAULT).pid();
            endOf(self, pid);
            assertThat(Tasks.await(self, pid, NO_LIMIT)).isEqualTo(7L);
            assertThat(failedAwait(self, pid, NO_LIMIT).reason())
                    .isEqualTo(list(ExitReason.NOPROC, list(sym("await"), pid, sym("infinity"))));
        });
    }

    @Test
    void yieldCanBeRepeatedUntilTheAnswerIsTaken() {
        inProcess(self -> {
            var task = Tasks.async(self, none(any -> receive(any)));
            assertThat(Tasks.yield(self, task, SHORT)).isEqualTo(Nil.NIL);
            self.send(task.pid(), sym("value"));
            assertThat(Tasks.yield(self, task, NO_LIMIT)).isEqualTo(list(sym("ok"), sym("value")));
            assertThat(Tasks.yield(self, task, SHORT)).isEqualTo(Nil.NIL);
            self.trapExits(true);
            var leaving = Tasks.async(self, none(any -> {
                throw RataException.exit(ExitReason.NORMAL);
            }));
            assertThat(Tasks.yield(self, leaving, NO_LIMIT)).isEqualTo(list(sym("exit"), ExitReason.NORMAL));
        });
    }

    @Test
    void awaitManyGivesTheValuesInOrder() {
        inProcess(self -> {
            var first = Tasks.async(self, none(any -> receive(any)));
            var second = Tasks.async(self, none(any -> 2L));
            endOf(self, second.pid());
            self.send(first.pid(), 1L);
            assertThat(Tasks.awaitMany(self, VectorTerm.of(first, second), NO_LIMIT))
                    .isEqualTo(VectorTerm.of(1L, 2L));
            assertThat(Tasks.awaitMany(self, VectorTerm.EMPTY, NO_LIMIT)).isEqualTo(VectorTerm.EMPTY);
        });
    }

    @Test
    void awaitManyExitsAsSoonAsOneFailsWhateverItsPlace() {
        inProcess(self -> {
            var stuck = Tasks.asyncNolink(self, STUCK);
            var failing = Tasks.asyncNolink(self, none(any -> {
                throw RataException.exit(sym("w"));
            }));
            var tasks = VectorTerm.of(stuck, failing);
            assertThat(raisedBy(() -> Tasks.awaitMany(self, tasks, NO_LIMIT)).reason())
                    .isEqualTo(list(sym("w"), list(sym("await_many"), tasks, sym("infinity"))));
            assertThat(Tasks.brutalKill(self, stuck)).isEqualTo(Nil.NIL);
        });
    }

    @Test
    void awaitManySharesOneLimit() {
        inProcess(self -> {
            var stuck = Tasks.async(self, STUCK);
            assertThat(raisedBy(() -> Tasks.awaitMany(self, stuck, SHORT)).reason())
                    .isEqualTo(list(sym("timeout"), list(sym("await_many"), stuck, 50L)));
        });
    }

    @Test
    void yieldManyPairsTasksWithOutcomes() {
        inProcess(self -> {
            var stuck = Tasks.async(self, STUCK);
            var quick = Tasks.async(self, none(any -> 2L));
            assertThat(Tasks.yieldMany(self, VectorTerm.of(stuck, quick), SHORT))
                    .isEqualTo(VectorTerm.of(list(stuck, Nil.NIL), list(quick, list(sym("ok"), 2L))));
        });
    }

    @Test
    void shutdownTellsHowTheTaskEnded() {
        inProcess(self -> {
            assertThat(Tasks.shutdown(self, Tasks.async(self, STUCK), NO_LIMIT)).isEqualTo(Nil.NIL);
            var cleaning = trapping(self, none(any -> {
                receive(any);
                return sym("cleaned");
            }));
            assertThat(Tasks.shutdown(self, cleaning, NO_LIMIT)).isEqualTo(list(sym("ok"), sym("cleaned")));
            assertThat(Tasks.shutdown(self, trapping(self, STUCK), SHORT))
                    .isEqualTo(list(sym("exit"), ExitReason.KILLED));
            assertThat(Tasks.brutalKill(self, trapping(self, STUCK))).isEqualTo(Nil.NIL);
            var done = Tasks.async(self, none(any -> 5L));
            endOf(self, done.pid());
            assertThat(Tasks.shutdown(self, done, NO_LIMIT)).isEqualTo(list(sym("ok"), 5L));
            assertThat(Tasks.shutdown(self, done, NO_LIMIT)).isEqualTo(list(sym("exit"), ExitReason.NOPROC));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aTaskDiesWithAnAbnormalOwnerAndOutlivesANormalOne() {
        inProcess(self -> {
            for (Object reason : new Object[] {sym("boom"), ExitReason.NORMAL}) {
                var me = self.pid();
                self.spawn(
                        owner -> {
                            owner.send(me, Tasks.async(owner, STUCK).pid());
                            throw RataException.exit(reason);
                        },
                        SpawnOptions.DEFAULT);
                var task = (Pid) receive(self);
                if (reason == ExitReason.NORMAL) {
                    var end = self.monitorForReply(task);
                    assertThat(self.yieldReply(end, 50)).isEqualTo(new dev.rata.adapter.process.Reply.TimedOut());
                    self.exit(task, ExitReason.KILL);
                } else {
                    assertThat(endOf(self, task)).isIn(reason, ExitReason.NOPROC);
                }
            }
        });
    }
}
