package dev.rata.cluster.pekko;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Writes of what was refused one line in ten seconds, with the number of those left out, so that a flood of bad input is no flood of log lines. */
final class RefusalLog {
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final Consumer<String> log;
    private final LongSupplier nanoTime;
    private boolean said;
    private long saidAt;
    private long leftOut;

    RefusalLog(Consumer<String> log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    synchronized void refused(String what, String reason) {
        var now = nanoTime.getAsLong();
        if (said && now - saidAt < INTERVAL) {
            leftOut++;
            return;
        }
        log.accept(
                what + " was refused: " + reason + (leftOut == 0 ? "" : " (" + leftOut + " more since the last line)"));
        said = true;
        saidAt = now;
        leftOut = 0;
    }
}
