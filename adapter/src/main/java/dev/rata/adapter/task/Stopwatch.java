package dev.rata.adapter.task;

import dev.rata.config.TimeLimit;

/** What is left of a limit that several waits share. Starts when it is made. */
final class Stopwatch {
    private final long limit;
    private final long start = System.nanoTime();

    Stopwatch(TimeLimit limit) {
        this.limit = limit.millis();
    }

    /** Milliseconds, not below 0; negative when there is no limit. */
    long left() {
        return limit < 0 ? limit : Math.max(0, limit - (System.nanoTime() - start) / 1_000_000);
    }
}
