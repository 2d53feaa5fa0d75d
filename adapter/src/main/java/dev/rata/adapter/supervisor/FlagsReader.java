package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.config.SupervisorSettings;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the options of {@code start_supervisor}. Refuses bad ones with OTP's reason terms. */
final class FlagsReader {
    static final Symbol NAME = Symbol.of("name");
    private static final Symbol STRATEGY = Symbol.of("strategy");
    private static final Symbol MAX_RESTARTS = Symbol.of("max_restarts");
    private static final Symbol MAX_SECONDS = Symbol.of("max_seconds");
    private static final Symbol AUTO_SHUTDOWN = Symbol.of("auto_shutdown");
    private static final Symbol MAX_CHILDREN = Symbol.of("max_children");
    private static final Symbol BACKOFF = Symbol.of("backoff");
    private static final Symbol INFINITY = Symbol.of("infinity");
    private static final List<Symbol> KNOWN =
            List.of(STRATEGY, MAX_RESTARTS, MAX_SECONDS, NAME, AUTO_SHUTDOWN, MAX_CHILDREN, BACKOFF);

    private FlagsReader() {}

    /**
     * The flags that options ask for.
     *
     * @throws Refusal       {@code {:supervisor_data, {:invalid_…, value}}}
     * @throws RataException {@code :argument_error} for an option that does not exist
     */
    static SupervisorFlags read(MapTerm options, SupervisorSettings defaults) {
        for (MapTerm.Entry option : options) {
            if (!(option.key() instanceof Symbol key && KNOWN.contains(key))) {
                throw RataException.of(
                        "argument_error",
                        "a supervisor has no option " + Terms.inspect(option.key())
                                + "; it takes strategy, max_restarts, max_seconds, name, auto_shutdown, max_children"
                                + " and backoff");
            }
        }
        return new SupervisorFlags(
                strategy(options.get(STRATEGY)),
                whole(options.get(MAX_RESTARTS), 0, defaults.maxRestarts(), "invalid_intensity"),
                Duration.ofSeconds(whole(
                        options.get(MAX_SECONDS), 1, (int) defaults.window().toSeconds(), "invalid_period")),
                autoShutdown(options.get(AUTO_SHUTDOWN)),
                maxChildren(options.get(MAX_CHILDREN)),
                backoff(options.get(BACKOFF)));
    }

    private static Strategy strategy(Object term) {
        return term == null
                ? Strategy.ONE_FOR_ONE
                : Strategy.of(term).orElseThrow(() -> refused("invalid_strategy", term));
    }

    private static AutoShutdown autoShutdown(Object term) {
        return term == null
                ? AutoShutdown.NEVER
                : AutoShutdown.of(term).orElseThrow(() -> refused("invalid_auto_shutdown", term));
    }

    private static OptionalInt maxChildren(Object term) {
        return term == null || term == INFINITY
                ? OptionalInt.empty()
                : OptionalInt.of(whole(term, 0, 0, "invalid_max_children"));
    }

    private static int whole(Object term, int least, int otherwise, String refusal) {
        return switch (term) {
            case null -> otherwise;
            case Long number when number >= least -> (int) Math.min(number, Integer.MAX_VALUE);
            case BigInteger number when number.signum() > 0 -> Integer.MAX_VALUE;
            default -> throw refused(refusal, term);
        };
    }

    private static Optional<Backoff> backoff(Object term) {
        if (term == null) {
            return Optional.empty();
        }
        if (MapTerm.view(term) instanceof MapTerm map
                && map.get(Symbol.of("min")) instanceof Long min
                && map.get(Symbol.of("max")) instanceof Long max
                && map.get(Symbol.of("jitter"), Backoff.DEFAULT_JITTER) instanceof Number jitter
                && min >= 0
                && max >= min
                && jitter.doubleValue() >= 0
                && jitter.doubleValue() <= 1) {
            return Optional.of(new Backoff(Duration.ofMillis(min), Duration.ofMillis(max), jitter.doubleValue()));
        }
        throw refused("invalid_backoff", term);
    }

    private static Refusal refused(String what, Object value) {
        return new Refusal(ListTerm.of(Symbol.of("supervisor_data"), ListTerm.of(Symbol.of(what), value)));
    }
}
