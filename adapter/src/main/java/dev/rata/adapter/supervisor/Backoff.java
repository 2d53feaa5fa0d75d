package dev.rata.adapter.supervisor;

import java.time.Duration;

/**
 * The growing delay before restarts, which OTP does not have: restart n of a child waits {@code min} · 2ⁿ⁻¹, at most {@code max}, times a factor drawn from
 * 1 ± {@code jitter}. A child that ran for {@code max} since it was last started begins with {@code min} again.
 *
 * @param min    the delay before the first restart
 * @param max    the longest delay, before jitter
 * @param jitter the share by which a delay is lengthened or shortened at random, from 0 to 1
 */
public record Backoff(Duration min, Duration max, double jitter) {
    /** The jitter of a back-off that names none. */
    public static final double DEFAULT_JITTER = 0.2;

    public Backoff {
        if (min.isNegative() || max.compareTo(min) < 0 || !(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException("a back-off needs 0 <= min <= max and a jitter from 0 to 1, not min "
                    + min + ", max " + max + ", jitter " + jitter);
        }
    }

    /**
     * The delay before a restart.
     *
     * @param restart which restart in a row it is, from 1
     * @param random  a number from 0 (shortest) to 1 (longest)
     */
    Duration delay(int restart, double random) {
        double doubled = min.toNanos() * Math.pow(2, restart - 1.0);
        double factor = 1 + jitter * (2 * random - 1);
        return Duration.ofNanos(Math.round(Math.min(doubled, max.toNanos()) * factor));
    }

    /** Which restart in a row the next one is, when so many went before it and the child was last started that long ago. */
    int next(int before, Duration sinceStart) {
        return sinceStart.compareTo(max) >= 0 ? 1 : before + 1;
    }
}
