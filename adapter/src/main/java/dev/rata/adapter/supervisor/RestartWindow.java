package dev.rata.adapter.supervisor;

import java.time.Duration;
import java.util.Arrays;

/**
 * The restarts a supervisor still has to count. Like OTP's it works in whole seconds and is inclusive: a restart at second s counts up to and including
 * second s + window. Immutable; holds one counter for each second that saw a restart.
 */
final class RestartWindow {
    /** No restart so far. */
    static final RestartWindow EMPTY = new RestartWindow(new long[0], new int[0]);

    private final long[] seconds;
    private final int[] restarts;

    private RestartWindow(long[] seconds, int[] restarts) {
        this.seconds = seconds;
        this.restarts = restarts;
    }

    /**
     * The window with one restart more.
     *
     * @param now  the time, from any fixed origin
     * @param span how long a restart counts
     */
    RestartWindow add(Duration now, Duration span) {
        long second = now.toSeconds();
        int first = 0;
        while (first < seconds.length && seconds[first] < second - span.toSeconds()) {
            first++;
        }
        boolean sameSecond = seconds.length > first && seconds[seconds.length - 1] == second;
        int length = seconds.length - first + (sameSecond ? 0 : 1);
        long[] laterSeconds = Arrays.copyOfRange(seconds, first, first + length);
        int[] laterRestarts = Arrays.copyOfRange(restarts, first, first + length);
        laterSeconds[length - 1] = second;
        laterRestarts[length - 1]++;
        return new RestartWindow(laterSeconds, laterRestarts);
    }

    /** The restarts that counted when the last one was added. */
    int size() {
        return Arrays.stream(restarts).sum();
    }
}
