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
}
