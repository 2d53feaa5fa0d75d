package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.supervisor.ChildSpec.Significance;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChildSpecReaderTest {
    private static final ChildStart START = self -> new StartOutcome.Ignored();
    private static final Shutdown FIVE_SECONDS = new Shutdown.Within(new TimeLimit.After(Duration.ofSeconds(5)));
    private static final Shutdown WITHOUT_LIMIT = new Shutdown.Within(new TimeLimit.Infinite());

    /** A module as a child: starts with its argument as the reason of a failure, so that tests see it. */
    private record TestModule(Object term, ChildType type, Optional<Object> own) implements ChildModule {
        @Override
        public Optional<Object> childSpec(ProcessContext self, Object argument) {
            return own.map(spec -> MapTerm.view(spec)
                    .put(sym("id"), list(sym("own"), argument))
                    .value());
        }

        @Override
        public StartOutcome start(ProcessContext self, Object argument) {
            return new StartOutcome.Failed(argument);
        }
    }

    private static final TestModule WORKER = new TestModule(sym("Worker"), ChildType.WORKER, Optional.empty());
    private static final TestModule TREE = new TestModule(sym("Tree"), ChildType.SUPERVISOR, Optional.empty());
    private static final TestModule OWN = new TestModule(
            sym("Own"),
            ChildType.WORKER,
            Optional.of(MapTerm.of(sym("start"), START, sym("restart"), sym("temporary"))));

    private static Optional<ChildModule> module(Object term) {
        for (TestModule module : new TestModule[] {WORKER, TREE, OWN}) {
            if (module.term() == term) {
                return Optional.of(module);
            }
        }
        return Optional.empty();
    }

    private static ChildSpec read(Object form) {
        return read(form, AutoShutdown.NEVER);
    }

    private static ChildSpec read(Object form, AutoShutdown autoShutdown) {
        var rules = new ChildSpecRules(autoShutdown, Duration.ofSeconds(5));
        return new ChildSpecReader(ChildSpecReaderTest::module, rules).read(null, form);
    }

    private static Object argumentOf(ChildSpec spec) {
        return ((StartOutcome.Failed) spec.start().start(null)).reason();
    }

    private static MapTerm map(Object... more) {
        return MapTerm.viewOf(sym("id"), sym("a"), sym("start"), START).merge(MapTerm.viewOf(more));
    }

    private static Object refusal(Object form) {
        return refusal(() -> read(form));
    }

    private static Object refusal(ThrowingCallable reading) {
        var reason = new Object[1];
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> reason[0] = refusal.reason());
        return reason[0];
    }

    @Test
    void aMapTakesOtpsDefaults() {
        assertThat(read(map()))
                .isEqualTo(new ChildSpec(
                        sym("a"),
                        START,
                        RestartType.PERMANENT,
                        FIVE_SECONDS,
                        ChildType.WORKER,
                        VectorTerm.EMPTY,
                        Significance.INSIGNIFICANT));
        assertThat(read(map(sym("type"), sym("supervisor"))).shutdown()).isEqualTo(WITHOUT_LIMIT);
        assertThat(read(map(sym("shutdown"), sym("brutal_kill"))).shutdown()).isEqualTo(new Shutdown.BrutalKill());
        assertThat(read(map(sym("shutdown"), sym("infinity"))).shutdown()).isEqualTo(WITHOUT_LIMIT);
        assertThat(read(map(sym("shutdown"), 0L)).shutdown())
                .isEqualTo(new Shutdown.Within(new TimeLimit.After(Duration.ZERO)));
    }

    @Test
    void aBadMapIsRefusedWithOtpsReason() {
        assertThat(refusal(MapTerm.of(sym("start"), START))).isEqualTo(sym("missing_id"));
        assertThat(refusal(MapTerm.of(sym("id"), 1L))).isEqualTo(sym("missing_start"));
        assertThat(refusal(MapTerm.of(sym("id"), 1L, sym("start"), 2L))).isEqualTo(list(sym("invalid_mfa"), 2L));
        assertThat(refusal(map(sym("restart"), sym("often"))))
                .isEqualTo(list(sym("invalid_restart_type"), sym("often")));
        assertThat(refusal(map(sym("type"), 1L))).isEqualTo(list(sym("invalid_child_type"), 1L));
        assertThat(refusal(map(sym("shutdown"), -1L))).isEqualTo(list(sym("invalid_shutdown"), -1L));
        assertThat(refusal(map(sym("significant"), 1L))).isEqualTo(list(sym("invalid_significant"), 1L));
        assertThat(refusal(map(sym("significant"), true)))
                .isEqualTo(list(
                        sym("bad_combination"),
                        VectorTerm.of(list(sym("auto_shutdown"), sym("never")), list(sym("significant"), true))));
        assertThat(refusal(() -> read(map(sym("significant"), true), AutoShutdown.ANY_SIGNIFICANT)))
                .isEqualTo(list(
                        sym("bad_combination"),
                        VectorTerm.of(list(sym("restart"), sym("permanent")), list(sym("significant"), true))));
        assertThat(refusal(5L)).isEqualTo(list(sym("invalid_child_spec"), 5L));
        assertThat(refusal(list(sym("Unknown"), 1L)))
                .isEqualTo(list(sym("invalid_child_spec"), list(sym("Unknown"), 1L)));
    }

    @Test
    void aSignificantChildNeedsAutoShutdownAndARestartThatEnds() {
        var spec = read(map(sym("significant"), true, sym("restart"), sym("transient")), AutoShutdown.ALL_SIGNIFICANT);
        assertThat(spec.significant()).isEqualTo(Significance.SIGNIFICANT);
    }

    @Test
    void aModuleStartsWithAnEmptyVectorUnlessGivenAnArgument() {
        var bare = read(sym("Worker"));
        assertThat(bare.id()).isEqualTo(sym("Worker"));
        assertThat(bare.modules()).isEqualTo(sym("Worker"));
        assertThat(argumentOf(bare)).isEqualTo(VectorTerm.EMPTY);
        assertThat(argumentOf(read(list(sym("Worker"), 7L)))).isEqualTo(7L);
        var map = MapTerm.of(sym("size"), 7L);
        assertThat(argumentOf(read(list(sym("Worker"), map)))).isEqualTo(map);
    }

    @Test
    void aMapOfSpecOptionsAfterAModuleIsNoArgument() {
        var spec = read(list(sym("Worker"), MapTerm.of(sym("restart"), sym("transient"))));
        assertThat(spec.restart()).isEqualTo(RestartType.TRANSIENT);
        assertThat(argumentOf(spec)).isEqualTo(VectorTerm.EMPTY);
        var both = read(list(sym("Worker"), "text", MapTerm.of(sym("id"), sym("other"), sym("shutdown"), 1000L)));
        assertThat(both.id()).isEqualTo(sym("other"));
        assertThat(both.shutdown()).isEqualTo(new Shutdown.Within(new TimeLimit.After(Duration.ofSeconds(1))));
        assertThat(argumentOf(both)).isEqualTo("text");
    }

    @Test
    void anUnknownOptionAfterAnArgumentIsRefused() {
        assertThatThrownBy(() -> read(list(sym("Worker"), 1L, MapTerm.of(sym("restat"), sym("transient")))))
                .isInstanceOfSatisfying(
                        RataException.class,
                        raised -> assertThat(raised.reason())
                                .isEqualTo(list(
                                        sym("argument_error"),
                                        "the options of a child spec are id, start, restart, shutdown, type,"
                                                + " significant and modules; got {restat: :transient}")));
    }

    @Test
    void aSupervisorModuleHasNoShutdownLimit() {
        var spec = read(sym("Tree"));
        assertThat(spec.type()).isEqualTo(ChildType.SUPERVISOR);
        assertThat(spec.shutdown()).isEqualTo(WITHOUT_LIMIT);
    }

    @Test
    void aModulesOwnSpecCounts() {
        var spec = read(list(sym("Own"), 3L));
        assertThat(spec.id()).isEqualTo(list(sym("own"), 3L));
        assertThat(spec.restart()).isEqualTo(RestartType.TEMPORARY);
        assertThat(spec.start()).isSameAs(START);
        assertThat(read(list(sym("Own"), 3L, MapTerm.of(sym("restart"), sym("transient"))))
                        .restart())
                .isEqualTo(RestartType.TRANSIENT);
    }
}
