package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.supervisor.Workers.started;
import static dev.rata.adapter.supervisor.Workers.up;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import org.junit.jupiter.api.Test;

class SupervisorPlanTest {
    private static StartOutcome start(ProcessContext self, SupervisorPlan.Init init) {
        return Supervisors.start(self, new SupervisorPlan.ByModule(sym("Tree"), init), ChildModules.NONE);
    }

    private static Object failure(ProcessContext self, SupervisorPlan plan) {
        return ((StartOutcome.Failed) Supervisors.start(self, plan, ChildModules.NONE)).reason();
    }

    private static Object failure(ProcessContext self, Object children, Object... options) {
        return failure(self, new SupervisorPlan.Given(children, MapTerm.viewOf(options)));
    }

    @Test
    void aModulesInitSaysWhatToSupervise() {
        inProcess(self -> {
            var workers = new Workers(self);
            var outcome = start(
                    self,
                    any -> list(
                            sym("ok"),
                            list(VectorTerm.of(workers.child("a")), MapTerm.of(sym("name"), sym("named_tree")))));
            var sup = ((StartOutcome.Up) outcome).pid();
            assertThat(workers.log(1)).containsExactly(started("a"));
            assertThat(workers.standing(sup)).containsExactly(up("a"));
            assertThat(self.host().locate(sym("named_tree"))).isEqualTo(new Location.At(sup));
        });
    }

    @Test
    void aModulesInitMayDeclineOrFail() {
        inProcess(self -> {
            assertThat(start(self, any -> sym("ignore"))).isEqualTo(new StartOutcome.Ignored());
            assertThat(start(self, any -> 5L))
                    .isEqualTo(new StartOutcome.Failed(list(sym("bad_return"), list(sym("Tree"), sym("init"), 5L))));
            assertThat(start(self, any -> {
                        throw RataException.exit(sym("why"));
                    }))
                    .isEqualTo(new StartOutcome.Failed(sym("why")));
        });
    }

    @Test
    void badOptionsAndSpecsAreRefusedWithOtpsReasons() {
        inProcess(self -> {
            var workers = new Workers(self);
            assertThat(failure(self, VectorTerm.EMPTY, sym("strategy"), sym("other")))
                    .isEqualTo(list(sym("supervisor_data"), list(sym("invalid_strategy"), sym("other"))));
            assertThat(failure(self, 5L)).isEqualTo(list(sym("start_spec"), list(sym("invalid_child_spec"), 5L)));
            assertThat(failure(self, VectorTerm.of(workers.child("a"), workers.child("a"))))
                    .isEqualTo(list(sym("start_spec"), list(sym("duplicate_child_name"), sym("a"))));
        });
    }

    @Test
    void supervisorsNestAndEndDepthFirst() {
        inProcess(self -> {
            var workers = new Workers(self);
            var leaf = workers.child("leaf");
            ChildStart inner = supervisor -> new Workers(supervisor).startSupervisor(MapTerm.EMPTY, leaf);
            var sup = workers.supervisor(
                    Strategy.ONE_FOR_ONE,
                    workers.child("first"),
                    Workers.child("in", RestartType.PERMANENT, inner),
                    workers.child("last"));
            workers.log(3);
            var pid = workers.pidOf(sup, "in");
            assertThat(pid).isInstanceOf(Pid.class);
            dev.rata.adapter.genserver.GenServers.stop(
                    self, sup, sym("normal"), new dev.rata.config.TimeLimit.Infinite());
            assertThat(workers.log(3))
                    .containsExactly(Workers.ended("last"), Workers.ended("leaf"), Workers.ended("first"));
        });
    }
}
