package dev.rata.adapter.process;

import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.config.TimeLimit;
import java.math.BigInteger;
import java.time.Duration;

/** Time-outs as programs write them: milliseconds, or {@code :infinity}. */
public final class TimeLimits {
    private static final Symbol INFINITY = Symbol.of("infinity");

    private TimeLimits() {}

    /**
     * The limit that a term stands for.
     *
     * @throws RataException {@code :argument_error} when it is neither an int ≥ 0 nor {@code :infinity}
     */
    public static TimeLimit of(Object term) {
        return switch (term) {
            case Long millis when millis >= 0 -> new TimeLimit.After(Duration.ofMillis(millis));
            case BigInteger millis when millis.signum() > 0 -> new TimeLimit.Infinite();
            case Symbol symbol when symbol == INFINITY -> new TimeLimit.Infinite();
            default ->
                throw RataException.of(
                        "argument_error",
                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not " + Terms.inspect(term));
        };
    }

    /** The term for a limit. */
    public static Object term(TimeLimit limit) {
        return switch (limit) {
            case TimeLimit.After after -> after.millis();
            case TimeLimit.Infinite() -> INFINITY;
        };
    }
}
