package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.ending;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.supervisor.Workers.ended;
import static dev.rata.adapter.supervisor.Workers.started;
import static dev.rata.adapter.supervisor.Workers.undefined;
import static dev.rata.adapter.supervisor.Workers.up;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SupervisorsTest {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();
    private static final MapTerm DEFAULTS = MapTerm.EMPTY;

    private static Object failure(StartOutcome outcome) {
        return ((StartOutcome.Failed) outcome).reason();
    }

    private static MapTerm options(Object... keysAndValues) {
        return MapTerm.viewOf(keysAndValues);
    }

    private static void stop(ProcessContext self, Pid supervisor) {
        GenServers.stop(self, supervisor, ExitReason.NORMAL, NO_LIMIT);
    }

    // ---------------------------------------------------------------- start and stop

    @Test
    void startsInOrderAndStopsInReverse() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(
                    Strategy.ONE_FOR_ONE, workers.child("a"), workers.child("b"), workers.child("c"));
            assertThat(workers.log(3)).containsExactly(started("a"), started("b"), started("c"));
            assertThat(workers.standing(sup)).containsExactly(up("a"), up("b"), up("c"));
            stop(self, sup);
            assertThat(received(self)).containsExactly(ended("c"), ended("b"), ended("a"));
        });
    }

    @Test
    void aFailedStartRollsBackAndLeavesTheStarterUntouched() {
        inProcess(self -> {
            var workers = new Workers(self);
            var broken = Workers.child("bad", RestartType.PERMANENT, any -> new StartOutcome.Failed(sym("nope")));
            assertThat(failure(workers.startSupervisor(DEFAULTS, workers.child("a"), workers.child("b"), broken)))
                    .isEqualTo(list(sym("shutdown"), list(sym("failed_to_start_child"), sym("bad"), sym("nope"))));
            assertThat(received(self)).containsExactly(started("a"), started("b"), ended("b"), ended("a"));
        });
    }

    @Test
    void whatAStartFunctionRaisesIsItsReason() {
        inProcess(self -> {
            var workers = new Workers(self);
            assertThat(reasonOf(workers, list(sym("start_failed"), sym("why")))).isEqualTo(sym("why"));
            var pid = self.pid();
            assertThat(reasonOf(workers, list(sym("already_started"), pid)))
                    .isEqualTo(list(sym("already_started"), pid));
            assertThat(reasonOf(workers, list(sym("value_error"), "v"))).isEqualTo(list(sym("value_error"), "v"));
        });
    }

    private static Object reasonOf(Workers workers, Object raised) {
        var spec = Workers.child("bad", RestartType.PERMANENT, any -> Workers.raise(raised));
        var shutdown = (ListTerm) failure(workers.startSupervisor(DEFAULTS, spec));
        return ((ListTerm) shutdown.at(1)).at(2);
    }

    @Test
    void anIgnoredChildKeepsItsSpecUnlessTemporary() {
        inProcess(self -> {
            var workers = new Workers(self);
            ChildStart ignored = any -> new StartOutcome.Ignored();
            var sup = workers.supervisor(
                    Strategy.ONE_FOR_ONE,
                    Workers.child("a", RestartType.PERMANENT, ignored),
                    Workers.child("b", RestartType.TEMPORARY, ignored));
            assertThat(workers.standing(sup)).containsExactly(undefined("a"));
        });
    }

    @Test
    void aNamedSupervisorIsFoundByItsName() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(options(sym("name"), sym("named_sup")));
            assertThat(self.host().locate(sym("named_sup"))).isEqualTo(new Location.At(sup));
            assertThat(failure(workers.startSupervisor(options(sym("name"), sym("named_sup")))))
                    .isEqualTo(list(sym("already_started"), sup));
            stop(self, sup);
            assertThat(self.host().locate(sym("named_sup"))).isEqualTo(new Location.Nowhere());
        });
    }

    @Test
    void itEndsWithItsStarterEvenWhenThatEndsNormally() {
        inProcess(self -> {
            var workers = new Workers(self);
            var me = self.pid();
            var spec = workers.child("a");
            self.spawn(
                    starter -> {
                        starter.send(me, new Workers(starter).supervisor(Strategy.ONE_FOR_ONE, spec));
                        return Nil.NIL;
                    },
                    SpawnOptions.DEFAULT);
            assertThat(TestNode.receive(self)).isEqualTo(started("a"));
            assertThat(TestNode.receive(self)).isInstanceOf(Pid.class);
            assertThat(TestNode.receive(self)).isEqualTo(ended("a"));
        });
    }

    @Test
    void itIgnoresExitSignalsOfOthersAndUnknownMessages() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("a"));
            var other = self.spawn(
                            any -> {
                                any.exit(sup, sym("boom"));
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT)
                    .pid();
            endOf(self, other);
            self.send(sup, sym("what_is_this"));
            assertThat(workers.standing(sup)).containsExactly(up("a"));
            assertThat(TestNode.lines("a supervisor takes no messages and ignored :what_is_this"))
                    .hasSize(1);
        });
    }

    @Test
    void anUnknownCallEndsItAsInOtp() {
        inProcess(self -> {
            self.trapExits(true);
            var sup = new Workers(self).supervisor(Strategy.ONE_FOR_ONE);
            var error = list(
                    sym("function_clause"),
                    "a supervisor is asked by start_child, terminate_child, restart_child, delete_child,"
                            + " which_children and count_children, not by the call :what");
            assertThat(raisedBy(() -> GenServers.call(self, sup, sym("what"), NO_LIMIT))
                            .reason())
                    .isEqualTo(list(error, list(sym("call"), sup, sym("what"))));
        });
    }

    @Test
    void aSupervisorThatIsKilledTakesItsChildrenAlong() {
        inProcess(self -> {
            self.trapExits(true);
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("a"));
            workers.log(1);
            self.exit(sup, ExitReason.KILL);
            assertThat(workers.log(2))
                    .containsExactlyInAnyOrder(
                            ended("a", ExitReason.KILLED), list(sym("EXIT"), sup, ExitReason.KILLED));
        });
    }

    // ---------------------------------------------------------------- restarts

    @Test
    void oneForOneRestartsOnlyTheFailedChild() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("a"), workers.child("b"));
            workers.log(2);
            var before = workers.pidOf(sup, "a");
            workers.kill(sup, "a");
            assertThat(workers.log(1)).containsExactly(started("a"));
            assertThat(workers.pidOf(sup, "a")).isNotEqualTo(before);
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void oneForAllStopsTheOthersInReverseAndStartsAllInOrder() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(
                    Strategy.ONE_FOR_ALL, workers.child("a"), workers.child("b"), workers.child("c"));
            workers.log(3);
            workers.kill(sup, "b");
            assertThat(workers.log(5))
                    .containsExactly(ended("c"), ended("a"), started("a"), started("b"), started("c"));
        });
    }

    @Test
    void restForOneLeavesEarlierChildrenAlone() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(
                    Strategy.REST_FOR_ONE, workers.child("a"), workers.child("b"), workers.child("c"));
            workers.log(3);
            var a = workers.pidOf(sup, "a");
            workers.kill(sup, "b");
            assertThat(workers.log(3)).containsExactly(ended("c"), started("b"), started("c"));
            assertThat(workers.pidOf(sup, "a")).isEqualTo(a);
        });
    }

    @Test
    void aGroupRestartRevivesWhatHadFinishedOrWasStoppedAndDropsTemporaryBystanders() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(
                    Strategy.ONE_FOR_ALL,
                    workers.child("a"),
                    workers.child("t", RestartType.TRANSIENT),
                    workers.child("p"),
                    workers.child("x", RestartType.TEMPORARY));
            workers.stop(sup, "t", ExitReason.NORMAL);
            Supervisors.terminateChild(self, sup, sym("p"));
            assertThat(workers.standing(sup)).containsExactly(up("a"), undefined("t"), undefined("p"), up("x"));
            received(self);
            workers.kill(sup, "a");
            assertThat(workers.log(4)).containsExactly(ended("x"), started("a"), started("t"), started("p"));
            assertThat(workers.standing(sup)).containsExactly(up("a"), up("t"), up("p"));
        });
    }

    @Test
    void aFailingRestartIsTriedAgainAtOnceAndEachAttemptCounts() {
        inProcess(self -> {
            self.trapExits(true);
            var workers = new Workers(self);
            var attempts = new AtomicInteger();
            var spec = Workers.child(
                    "a", RestartType.PERMANENT, Workers.failing(attempts, workers.start("a"), 2, 3, 4, 5, 6));
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("b"), spec);
            workers.kill(sup, "a");
            assertThat(endOf(self, sup)).isIn(ExitReason.SHUTDOWN, ExitReason.NOPROC);
            assertThat(attempts).hasValue(4);
            assertThat(received(self))
                    .containsExactly(
                            started("b"), started("a"), ended("b"), list(sym("EXIT"), sup, ExitReason.SHUTDOWN));
        });
    }

    @Test
    void aLongLoopOfFailingRestartsStillAnswers() {
        inProcess(self -> {
            var workers = new Workers(self);
            var attempts = new AtomicInteger();
            ChildStart onlyOnce = supervisor -> attempts.getAndIncrement() == 0
                    ? workers.start("a").start(supervisor)
                    : new StartOutcome.Failed(sym("nope"));
            var sup = workers.supervisor(
                    options(sym("max_restarts"), 1_000_000_000L),
                    workers.child("b"),
                    Workers.child("a", RestartType.PERMANENT, onlyOnce));
            workers.log(2);
            workers.kill(sup, "a");
            assertThat(workers.standing(sup)).containsExactly(up("b"), list(sym("a"), sym("restarting")));
            var restarting = list(sym("error"), sym("restarting"));
            assertThat(Supervisors.restartChild(self, sup, sym("a"))).isEqualTo(restarting);
            assertThat(Supervisors.deleteChild(self, sup, sym("a"))).isEqualTo(restarting);
            assertThat(Supervisors.terminateChild(self, sup, sym("a"))).isEqualTo(sym("ok"));
            assertThat(workers.standing(sup)).containsExactly(up("b"), undefined("a"));
            stop(self, sup);
            assertThat(attempts).hasValueGreaterThan(2);
        });
    }

    @Test
    void aRestartThatWorksAfterFailuresKeepsTheSupervisor() {
        inProcess(self -> {
            var workers = new Workers(self);
            var attempts = new AtomicInteger();
            var spec = Workers.child("a", RestartType.PERMANENT, Workers.failing(attempts, workers.start("a"), 2, 3));
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, spec);
            workers.kill(sup, "a");
            assertThat(workers.log(2)).containsExactly(started("a"), started("a"));
            assertThat(workers.standing(sup)).containsExactly(up("a"));
            assertThat(attempts).hasValue(4);
        });
    }

    @Test
    void aSiblingThatFailsToStartMakesTheGroupStopAndStartAgain() {
        inProcess(self -> {
            var workers = new Workers(self);
            var attempts = new AtomicInteger();
            var b = Workers.child("b", RestartType.PERMANENT, Workers.failing(attempts, workers.start("b"), 2));
            var sup = workers.supervisor(Strategy.ONE_FOR_ALL, workers.child("a"), b, workers.child("c"));
            workers.log(3);
            workers.kill(sup, "a");
            assertThat(workers.log(7))
                    .containsExactly(
                            ended("c"), ended("b"), started("a"), ended("a"), started("a"), started("b"), started("c"));
        });
    }

    @Test
    void restForOneGoesOnFromTheChildThatFailedToStart() {
        inProcess(self -> {
            var workers = new Workers(self);
            var attempts = new AtomicInteger();
            var b = Workers.child("b", RestartType.PERMANENT, Workers.failing(attempts, workers.start("b"), 2));
            var sup = workers.supervisor(Strategy.REST_FOR_ONE, workers.child("a"), b);
            workers.log(2);
            workers.kill(sup, "a");
            assertThat(workers.log(3)).containsExactly(ended("b"), started("a"), started("b"));
        });
    }

    @Test
    void tooManyRestartsStopTheRestAndExitWithShutdown() {
        var ended = ending(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(options(sym("max_restarts"), 1L), workers.child("a"));
            workers.kill(sup, "a");
            workers.standing(sup);
            workers.kill(sup, "a");
            self.sleep(-1);
            return Nil.NIL;
        });
        assertThat(ended.reason()).isEqualTo(ExitReason.SHUTDOWN);
    }

    @Test
    void anInnerSupervisorThatGaveUpIsNotRestartedWhenTransient() {
        inProcess(self -> {
            var workers = new Workers(self);
            var me = self.pid();
            var leaf = workers.child("leaf");
            ChildStart inner = supervisor -> {
                var outcome = new Workers(supervisor).startSupervisor(options(sym("max_restarts"), 0L), leaf);
                supervisor.send(me, ((StartOutcome.Up) outcome).pid());
                return outcome;
            };
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, Workers.child("in", RestartType.TRANSIENT, inner));
            workers.log(1);
            var innerPid = (Pid) TestNode.receive(self);
            var end = self.monitorForReply(innerPid);
            workers.kill(innerPid, "leaf");
            assertThat(self.awaitReply(end, 10_000)).isEqualTo(new Reply.Down(ExitReason.SHUTDOWN));
            assertThat(workers.standing(sup)).containsExactly(undefined("in"));
        });
    }

    @Test
    void theEndOfASignificantChildEndsIt() {
        inProcess(self -> {
            self.trapExits(true);
            var workers = new Workers(self);
            var sup = workers.supervisor(
                    options(sym("auto_shutdown"), sym("any_significant")),
                    workers.child("a"),
                    Workers.significant(workers.child("s", RestartType.TRANSIENT)));
            workers.log(2);
            workers.stop(sup, "s", ExitReason.NORMAL);
            assertThat(workers.log(3))
                    .containsExactly(
                            ended("s", ExitReason.NORMAL), ended("a"), list(sym("EXIT"), sup, ExitReason.SHUTDOWN));
        });
    }

    // ---------------------------------------------------------------- children by hand

    @Test
    void aChildsLifeByHand() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("a"));
            var a = sym("a");
            assertThat(Supervisors.restartChild(self, sup, a)).isEqualTo(list(sym("error"), sym("running")));
            assertThat(Supervisors.deleteChild(self, sup, a)).isEqualTo(list(sym("error"), sym("running")));
            assertThat(Supervisors.terminateChild(self, sup, a)).isEqualTo(sym("ok"));
            assertThat(Supervisors.terminateChild(self, sup, a)).isEqualTo(sym("ok"));
            assertThat(workers.standing(sup)).containsExactly(undefined("a"));
            assertThat(raisedBy(() -> Supervisors.startChild(self, sup, workers.child("a")))
                            .reason())
                    .isEqualTo(sym("already_present"));
            assertThat(Supervisors.restartChild(self, sup, a)).isInstanceOf(Pid.class);
            var pid = workers.pidOf(sup, "a");
            assertThat(raisedBy(() -> Supervisors.startChild(self, sup, workers.child("a")))
                            .reason())
                    .isEqualTo(list(sym("already_started"), pid));
            assertThat(Supervisors.terminateChild(self, sup, pid)).isEqualTo(sym("ok"));
            assertThat(Supervisors.deleteChild(self, sup, a)).isEqualTo(sym("ok"));
            var notFound = list(sym("error"), sym("not_found"));
            assertThat(Supervisors.deleteChild(self, sup, a)).isEqualTo(notFound);
            assertThat(Supervisors.terminateChild(self, sup, a)).isEqualTo(notFound);
            assertThat(Supervisors.restartChild(self, sup, a)).isEqualTo(notFound);
        });
    }

    @Test
    void countsItsChildren() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, workers.child("a"), workers.child("b"));
            Supervisors.terminateChild(self, sup, sym("b"));
            assertThat(Supervisors.countChildren(self, sup))
                    .isEqualTo(MapTerm.of(
                            sym("specs"), 2L, sym("active"), 1L, sym("supervisors"), 0L, sym("workers"), 2L));
        });
    }

    @Test
    void aFailedStartOfAnAddedChildRaises() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE);
            var broken = Workers.child("bad", RestartType.PERMANENT, any -> new StartOutcome.Failed(sym("nope")));
            assertThat(raisedBy(() -> Supervisors.startChild(self, sup, broken)).reason())
                    .isEqualTo(list(sym("start_failed"), sym("nope")));
            assertThat(raisedBy(() -> Supervisors.startChild(self, sup, 5L)).reason())
                    .isEqualTo(list(sym("start_failed"), list(sym("invalid_child_spec"), 5L)));
            assertThat(workers.standing(sup)).isEmpty();
        });
    }

    // ---------------------------------------------------------------- shutdown modes

    private static Object endingOf(Shutdown shutdown, ChildStart start) {
        var reason = new Object[1];
        inProcess(self -> {
            var workers = new Workers(self);
            var spec = Workers.endedBy(shutdown, Workers.child("a", RestartType.PERMANENT, start));
            var sup = workers.supervisor(Strategy.ONE_FOR_ONE, spec);
            var end = self.monitorForReply(workers.pidOf(sup, "a"));
            stop(self, sup);
            reason[0] = ((Reply.Down) self.awaitReply(end, 10_000)).reason();
        });
        return reason[0];
    }

    private static ChildStart process(TestNode.Steps steps) {
        return supervisor -> {
            var trapping = supervisor.makeRef();
            var pid = supervisor
                    .spawn(
                            child -> {
                                steps.run(child);
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT.linked().answering(trapping))
                    .pid();
            supervisor.awaitReply(trapping, 50);
            return new StartOutcome.Up(pid);
        };
    }

    @Test
    void eachShutdownModeEndsAChildInItsWay() {
        var soon = new Shutdown.Within(new TimeLimit.After(Duration.ofMillis(50)));
        var patient = new Shutdown.Within(NO_LIMIT);
        assertThat(endingOf(patient, process(child -> child.sleep(-1)))).isEqualTo(ExitReason.SHUTDOWN);
        assertThat(endingOf(new Shutdown.BrutalKill(), process(child -> child.sleep(-1))))
                .isEqualTo(ExitReason.KILLED);
        assertThat(endingOf(soon, process(child -> {
                    child.trapExits(true);
                    child.sleep(-1);
                })))
                .isEqualTo(ExitReason.KILLED);
        assertThat(endingOf(patient, process(child -> {
                    child.unlink(child.parent());
                    child.sleep(-1);
                })))
                .isEqualTo(ExitReason.SHUTDOWN);
    }

    // ---------------------------------------------------------------- dynamic

    private static MapTerm dynamic(Object... more) {
        return options(sym("strategy"), sym("dynamic")).merge(options(more));
    }

    @Test
    void aDynamicSupervisorKnowsChildrenByPidAndHasALimit() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(dynamic(sym("max_children"), 2L));
            var first = Supervisors.startChild(self, sup, workers.child("a"));
            var second = Supervisors.startChild(self, sup, workers.child("a"));
            assertThat(raisedBy(() -> Supervisors.startChild(self, sup, workers.child("a")))
                            .reason())
                    .isEqualTo(sym("max_children"));
            assertThat(Supervisors.terminateChild(self, sup, first)).isEqualTo(sym("ok"));
            assertThat(Supervisors.terminateChild(self, sup, first)).isEqualTo(list(sym("error"), sym("not_found")));
            assertThat(Supervisors.whichChildren(self, sup))
                    .isEqualTo(VectorTerm.of(list(sym("undefined"), second, sym("worker"), VectorTerm.EMPTY)));
            ChildStart ignored = any -> new StartOutcome.Ignored();
            assertThat(Supervisors.startChild(self, sup, Workers.child("i", RestartType.PERMANENT, ignored)))
                    .isEqualTo(sym("ignore"));
            assertThat(workers.standing(sup)).hasSize(1);
        });
    }

    @Test
    void aDynamicSupervisorStopsItsChildrenAllAtOnce() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(dynamic());
            var me = self.pid();
            ChildStart start = process(child -> {
                child.trapExits(true);
                TestNode.receive(child);
                child.send(me, child.pid());
                // Leaves only once the test has heard of every child.
                TestNode.receive(child);
            });
            for (int i = 0; i < 5; i++) {
                Supervisors.startChild(self, sup, Workers.child("a", RestartType.PERMANENT, start));
            }
            var stopper = self.spawn(
                            other -> {
                                stop(other, sup);
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT)
                    .pid();
            var stopping = workers.log(5);
            stopping.forEach(pid -> self.send((Pid) pid, sym("go")));
            assertThat(endOf(self, stopper)).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
        });
    }

    @Test
    void aDynamicChildIsRestarted() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(dynamic());
            var first = (Pid) Supervisors.startChild(self, sup, workers.child("a"));
            workers.log(1);
            self.exit(first, ExitReason.KILL);
            assertThat(workers.log(1)).containsExactly(started("a"));
            assertThat(workers.standing(sup)).hasSize(1);
        });
    }

    @Test
    void aDynamicSupervisorKeepsItsChildrenThroughManyCrashes() {
        inProcess(self -> {
            var workers = new Workers(self);
            var sup = workers.supervisor(dynamic(sym("max_restarts"), 1_000_000L));
            ChildStart start = supervisor -> new StartOutcome.Up(supervisor
                    .spawn(
                            child -> {
                                child.sleep(-1);
                                return Nil.NIL;
                            },
                            SpawnOptions.DEFAULT.linked())
                    .pid());
            for (int i = 0; i < 50; i++) {
                Supervisors.startChild(self, sup, Workers.child("a", RestartType.PERMANENT, start));
            }
            for (int round = 0; round < 20; round++) {
                for (Object row : VectorTerm.view(Supervisors.whichChildren(self, sup))) {
                    self.exit((Pid) ((ListTerm) row).at(1), ExitReason.KILL);
                }
            }
            var live = VectorTerm.view(Supervisors.whichChildren(self, sup));
            assertThat(live.size()).isEqualTo(50);
            assertThat(Supervisors.countChildren(self, sup))
                    .isEqualTo(MapTerm.of(
                            sym("specs"), 50L, sym("active"), 50L, sym("supervisors"), 0L, sym("workers"), 50L));
            stop(self, sup);
            for (Object row : live) {
                assertThat(endOf(self, (Pid) ((ListTerm) row).at(1))).isEqualTo(ExitReason.NOPROC);
            }
        });
    }

    // ---------------------------------------------------------------- back-off

    @Test
    void aWaitingChildIsRestartingAndCanBeStartedAtOnceOrTerminated() {
        inProcess(self -> {
            var workers = new Workers(self);
            var backoff = MapTerm.of(sym("min"), 60_000L, sym("max"), 120_000L);
            var sup = workers.supervisor(options(sym("backoff"), backoff), workers.child("a"));
            workers.log(1);
            workers.kill(sup, "a");
            assertThat(workers.standing(sup)).containsExactly(list(sym("a"), sym("restarting")));
            assertThat(Supervisors.deleteChild(self, sup, sym("a"))).isEqualTo(list(sym("error"), sym("restarting")));
            assertThat(Supervisors.restartChild(self, sup, sym("a"))).isInstanceOf(Pid.class);
            assertThat(workers.log(1)).containsExactly(started("a"));
            workers.kill(sup, "a");
            assertThat(Supervisors.terminateChild(self, sup, sym("a"))).isEqualTo(sym("ok"));
            assertThat(workers.standing(sup)).containsExactly(undefined("a"));
        });
    }

    @Test
    void aWaitingChildIsStartedWhenItsDelayIsOver() {
        inProcess(self -> {
            var workers = new Workers(self);
            var backoff = MapTerm.of(sym("min"), 20L, sym("max"), 40L, sym("jitter"), 0L);
            var sup = workers.supervisor(options(sym("backoff"), backoff), workers.child("a"));
            workers.log(1);
            workers.kill(sup, "a");
            assertThat(workers.standing(sup)).containsExactly(list(sym("a"), sym("restarting")));
            assertThat(workers.log(1)).containsExactly(started("a"));
            assertThat(workers.standing(sup)).isEqualTo(List.of(up("a")));
        });
    }
}
