package dev.rata.adapter.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofMillis(1000), 0.2);

    @Test
    void doublesFromMinToMax() {
        assertThat(BACKOFF.delay(1, 0.5)).isEqualTo(Duration.ofMillis(100));
        assertThat(BACKOFF.delay(2, 0.5)).isEqualTo(Duration.ofMillis(200));
        assertThat(BACKOFF.delay(4, 0.5)).isEqualTo(Duration.ofMillis(800));
        assertThat(BACKOFF.delay(5, 0.5)).isEqualTo(Duration.ofMillis(1000));
        assertThat(BACKOFF.delay(100_000, 0.5)).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void variesByTheJitter() {
        assertThat(BACKOFF.delay(1, 0)).isEqualTo(Duration.ofMillis(80));
        assertThat(BACKOFF.delay(1, 1)).isEqualTo(Duration.ofMillis(120));
    }

    @Test
    void beginsAnewAfterMaxOfQuiet() {
        assertThat(BACKOFF.next(3, Duration.ofMillis(999))).isEqualTo(4);
        assertThat(BACKOFF.next(3, Duration.ofMillis(1000))).isEqualTo(1);
        assertThat(BACKOFF.next(0, Duration.ZERO)).isEqualTo(1);
    }

    @Test
    void refusesADelayThatShrinks() {
        assertThatThrownBy(() -> new Backoff(Duration.ofMillis(2), Duration.ofMillis(1), 0))
                .hasMessage("a back-off needs 0 <= min <= max and a jitter from 0 to 1, not min PT0.002S, max PT0.001S,"
                        + " jitter 0.0");
    }
}
