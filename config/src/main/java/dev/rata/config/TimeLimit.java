package dev.rata.config;

import java.time.Duration;

/** How long a wait may take: a span of time, or no limit at all ({@code :infinity} in a program, {@code infinite} in a configuration file). */
public sealed interface TimeLimit {
    /** A wait that ends after that time. */
    record After(Duration duration) implements TimeLimit {}

    /** A wait without end. */
    record Infinite() implements TimeLimit {}

    /** The limit in whole milliseconds; negative when there is none. */
    default long millis() {
        return switch (this) {
            case After(Duration duration) -> duration.toMillis();
            case Infinite() -> -1;
        };
    }

    /** What is left of it, in milliseconds from 0 on, of a wait that began at that {@link System#nanoTime}; negative when there is no limit. */
    default long left(long start) {
        return switch (this) {
            case After(Duration duration) -> Math.max(0, duration.toMillis() - (System.nanoTime() - start) / 1_000_000);
            case Infinite() -> -1;
        };
    }
}
