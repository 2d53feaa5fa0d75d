package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.supervisor.Action.Forget;
import dev.rata.adapter.supervisor.Action.GiveUp;
import dev.rata.adapter.supervisor.Action.KeepStopped;
import dev.rata.adapter.supervisor.Action.StartGroup;
import dev.rata.adapter.supervisor.Action.StopGroup;
import dev.rata.adapter.supervisor.Action.Wait;
import dev.rata.adapter.supervisor.ChildSpec.Significance;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RestartRulesTest {
    private static final Object NORMAL = sym("normal");
    private static final Object BOOM = sym("boom");
    private long pids;

    private static final class TestPid extends Pid {
        private TestPid(long id) {
            super(new NodeId(sym("test"), 1), id);
        }
    }

    private Child running(ChildTable table, String id, RestartType restart, Significance significant) {
        var spec = new ChildSpec(
                sym(id),
                self -> new StartOutcome.Ignored(),
                restart,
                new Shutdown.BrutalKill(),
                ChildType.WORKER,
                VectorTerm.EMPTY,
                significant);
        var child = new Child(spec);
        child.becomes(new Child.State.Running(new TestPid(++pids)));
        table.add(child);
        return child;
    }

    private Child running(ChildTable table, String id, RestartType restart) {
        return running(table, id, restart, Significance.INSIGNIFICANT);
    }

    private static SupervisorFlags flags(Strategy strategy, AutoShutdown autoShutdown, Optional<Backoff> backoff) {
        return new SupervisorFlags(strategy, 1, Duration.ofSeconds(5), autoShutdown, OptionalInt.empty(), backoff);
    }

    private static RestartRules rules(Strategy strategy) {
        return new RestartRules(flags(strategy, AutoShutdown.NEVER, Optional.empty()), () -> 0.5);
    }

    private static RestartRules rules(AutoShutdown autoShutdown) {
        return new RestartRules(flags(Strategy.ONE_FOR_ONE, autoShutdown, Optional.empty()), () -> 0.5);
    }

    private static List<Action> ended(RestartRules rules, ChildTable table, Child child, Object reason) {
        return rules.ended(table, RestartWindow.EMPTY, child, reason, Duration.ZERO)
                .actions();
    }

    private static List<Action> restartOf(List<Child> group) {
        return List.of(new StopGroup(group), new StartGroup(group));
    }

    @Test
    void aPermanentChildIsRestartedWhateverTheReason() {
        var table = new ChildTable(Strategy.ONE_FOR_ONE);
        var child = running(table, "a", RestartType.PERMANENT);
        for (Object reason : List.of(NORMAL, sym("shutdown"), list(sym("shutdown"), 1L), BOOM)) {
            assertThat(ended(rules(Strategy.ONE_FOR_ONE), table, child, reason)).isEqualTo(restartOf(List.of(child)));
        }
    }

    @Test
    void aTransientChildIsRestartedUnlessItEndedOrderly() {
        var table = new ChildTable(Strategy.ONE_FOR_ONE);
        var child = running(table, "a", RestartType.TRANSIENT);
        for (Object reason : List.of(NORMAL, sym("shutdown"), list(sym("shutdown"), 1L))) {
            assertThat(ended(rules(Strategy.ONE_FOR_ONE), table, child, reason))
                    .containsExactly(new KeepStopped(child));
        }
        assertThat(ended(rules(Strategy.ONE_FOR_ONE), table, child, BOOM)).isEqualTo(restartOf(List.of(child)));
    }

    @Test
    void aTemporaryChildIsForgotten() {
        var table = new ChildTable(Strategy.ONE_FOR_ALL);
        var child = running(table, "a", RestartType.TEMPORARY);
        assertThat(ended(rules(Strategy.ONE_FOR_ALL), table, child, BOOM)).containsExactly(new Forget(child));
    }

    @Test
    void aDynamicSupervisorKeepsNoSpecs() {
        var table = new ChildTable(Strategy.DYNAMIC);
        var child = running(table, "a", RestartType.TRANSIENT);
        assertThat(ended(rules(Strategy.DYNAMIC), table, child, NORMAL)).containsExactly(new Forget(child));
    }

    @Test
    void theStrategyDecidesWhoIsRestartedToo() {
        for (Strategy strategy : Strategy.values()) {
            var table = new ChildTable(strategy);
            var a = running(table, "a", RestartType.PERMANENT);
            var b = running(table, "b", RestartType.PERMANENT);
            var c = running(table, "c", RestartType.TEMPORARY);
            assertThat(ended(rules(strategy), table, b, BOOM))
                    .isEqualTo(restartOf(
                            switch (strategy) {
                                case ONE_FOR_ONE, DYNAMIC -> List.of(b);
                                case ONE_FOR_ALL -> List.of(a, b, c);
                                case REST_FOR_ONE -> List.of(b, c);
                            }));
        }
    }

    @Test
    void oneEventCountsOnceAndOneTooManyEndsIt() {
        var table = new ChildTable(Strategy.ONE_FOR_ALL);
        var a = running(table, "a", RestartType.PERMANENT);
        running(table, "b", RestartType.PERMANENT);
        var rules = rules(Strategy.ONE_FOR_ALL);
        var first = rules.ended(table, RestartWindow.EMPTY, a, BOOM, Duration.ZERO);
        assertThat(first.restarts().size()).isEqualTo(1);
        var second = rules.restart(table, first.restarts(), a, Duration.ofSeconds(5));
        assertThat(second.actions()).containsExactly(new KeepStopped(a), new GiveUp());
        var later = rules.restart(table, first.restarts(), a, Duration.ofSeconds(6));
        assertThat(later.actions()).hasSize(2).doesNotContain(new GiveUp());
    }

    @Test
    void anySignificantEndShutsDown() {
        var table = new ChildTable(Strategy.ONE_FOR_ONE);
        var rules = rules(AutoShutdown.ANY_SIGNIFICANT);
        var plain = running(table, "a", RestartType.TRANSIENT);
        var significant = running(table, "b", RestartType.TRANSIENT, Significance.SIGNIFICANT);
        running(table, "c", RestartType.TRANSIENT, Significance.SIGNIFICANT);
        assertThat(ended(rules, table, plain, NORMAL)).containsExactly(new KeepStopped(plain));
        assertThat(ended(rules, table, significant, BOOM)).isEqualTo(restartOf(List.of(significant)));
        assertThat(ended(rules, table, significant, NORMAL))
                .containsExactly(new KeepStopped(significant), new GiveUp());
    }

    @Test
    void allSignificantEndsShutDown() {
        var table = new ChildTable(Strategy.ONE_FOR_ONE);
        var rules = rules(AutoShutdown.ALL_SIGNIFICANT);
        running(table, "a", RestartType.PERMANENT);
        var first = running(table, "b", RestartType.TRANSIENT, Significance.SIGNIFICANT);
        var second = running(table, "c", RestartType.TEMPORARY, Significance.SIGNIFICANT);
        assertThat(ended(rules, table, first, NORMAL)).containsExactly(new KeepStopped(first));
        table.enter(first, new Child.State.Stopped());
        assertThat(ended(rules, table, second, BOOM)).containsExactly(new Forget(second), new GiveUp());
    }

    @Test
    void aBackOffStopsTheGroupAtOnceAndWaits() {
        var backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), 0.2);
        var rules = new RestartRules(flags(Strategy.ONE_FOR_ALL, AutoShutdown.NEVER, Optional.of(backoff)), () -> 0.5);
        var table = new ChildTable(Strategy.ONE_FOR_ALL);
        var a = running(table, "a", RestartType.PERMANENT);
        var b = running(table, "b", RestartType.PERMANENT);
        var first = rules.ended(table, RestartWindow.EMPTY, a, BOOM, Duration.ofMillis(10));
        assertThat(first.actions()).containsExactly(new StopGroup(List.of(a, b)), new Wait(a, Duration.ofMillis(100)));
        assertThat(first.inARow()).isEqualTo(1);
        a.countRestart(first.inARow());
        a.triedToStart(Duration.ofMillis(110));
        var second = rules.restart(table, RestartWindow.EMPTY, a, Duration.ofMillis(120));
        assertThat(second.actions()).contains(new Wait(a, Duration.ofMillis(200)));
        var afterQuiet = rules.restart(table, RestartWindow.EMPTY, a, Duration.ofMillis(1110));
        assertThat(afterQuiet.actions()).contains(new Wait(a, Duration.ofMillis(100)));
        assertThat(rules.resume(table, a)).isEqualTo(restartOf(List.of(a, b)));
    }
}
