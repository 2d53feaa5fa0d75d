package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.math.BigInteger;
import java.time.Duration;

/**
 * Checks the map form of a child spec and fills in what it leaves out, in OTP's order and with OTP's reason terms.
 *
 * @param autoShutdown    the supervisor's, which decides whether a child may be significant
 * @param defaultShutdown how long a worker may take to end unless its spec says so
 */
record ChildSpecRules(AutoShutdown autoShutdown, Duration defaultShutdown) {
    static final Symbol ID = Symbol.of("id");
    static final Symbol START = Symbol.of("start");
    static final Symbol RESTART = Symbol.of("restart");
    static final Symbol SHUTDOWN = Symbol.of("shutdown");
    static final Symbol TYPE = Symbol.of("type");
    static final Symbol SIGNIFICANT = Symbol.of("significant");
    static final Symbol MODULES = Symbol.of("modules");
    private static final Symbol INFINITY = Symbol.of("infinity");
    private static final Symbol BRUTAL_KILL = Symbol.of("brutal_kill");

    /** @throws Refusal with OTP's reason */
    ChildSpec read(MapTerm map) {
        var id = map.get(ID);
        if (id == null) {
            throw new Refusal(Symbol.of("missing_id"));
        }
        var start = start(map.get(START));
        var restart = restart(map.get(RESTART));
        var significant = significance(map.get(SIGNIFICANT), restart);
        var type = type(map.get(TYPE));
        var shutdown = shutdown(map.get(SHUTDOWN), type);
        return new ChildSpec(id, start, restart, shutdown, type, map.get(MODULES, VectorTerm.EMPTY), significant);
    }

    private static ChildStart start(Object term) {
        return switch (term) {
            case null -> throw new Refusal(Symbol.of("missing_start"));
            case ChildStart start -> start;
            case Fun function when function.accepts(0) -> ChildStart.of(function);
            default -> throw refused("invalid_mfa", term);
        };
    }

    private static RestartType restart(Object term) {
        return term == null
                ? RestartType.PERMANENT
                : RestartType.of(term).orElseThrow(() -> refused("invalid_restart_type", term));
    }

    private static ChildType type(Object term) {
        return term == null
                ? ChildType.WORKER
                : ChildType.of(term).orElseThrow(() -> refused("invalid_child_type", term));
    }

    private ChildSpec.Significance significance(Object term, RestartType restart) {
        if (term == null || Boolean.FALSE.equals(term)) {
            return ChildSpec.Significance.INSIGNIFICANT;
        }
        if (!Boolean.TRUE.equals(term)) {
            throw refused("invalid_significant", term);
        }
        if (autoShutdown == AutoShutdown.NEVER) {
            throw badCombination("auto_shutdown", "never");
        }
        if (restart == RestartType.PERMANENT) {
            throw badCombination("restart", "permanent");
        }
        return ChildSpec.Significance.SIGNIFICANT;
    }

    private static Refusal badCombination(String key, String value) {
        return refused(
                "bad_combination",
                VectorTerm.of(ListTerm.of(Symbol.of(key), Symbol.of(value)), ListTerm.of(SIGNIFICANT, true)));
    }

    private Shutdown shutdown(Object term, ChildType type) {
        return switch (term) {
            case null ->
                new Shutdown.Within(
                        switch (type) {
                            case WORKER -> new TimeLimit.After(defaultShutdown);
                            case SUPERVISOR -> new TimeLimit.Infinite();
                        });
            case Long millis when millis >= 0 -> new Shutdown.Within(new TimeLimit.After(Duration.ofMillis(millis)));
            case BigInteger millis when millis.signum() > 0 -> new Shutdown.Within(new TimeLimit.Infinite());
            case Symbol symbol when symbol == INFINITY -> new Shutdown.Within(new TimeLimit.Infinite());
            case Symbol symbol when symbol == BRUTAL_KILL -> new Shutdown.BrutalKill();
            default -> throw refused("invalid_shutdown", term);
        };
    }

    private static Refusal refused(String what, Object value) {
        return new Refusal(ListTerm.of(Symbol.of(what), value));
    }
}
