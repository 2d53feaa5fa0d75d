package dev.rata.adapter.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartWindowTest {
    private static final Duration FIVE = Duration.ofSeconds(5);

    private static int restartsAfter(Duration span, long... millis) {
        var window = RestartWindow.EMPTY;
        for (long at : millis) {
            window = window.add(Duration.ofMillis(at), span);
        }
        return window.size();
    }

    @Test
    void countsEveryRestartOfTheSameSecond() {
        assertThat(restartsAfter(FIVE, 1000, 1001, 1999)).isEqualTo(3);
    }

    @Test
    void isInclusiveInWholeSeconds() {
        assertThat(restartsAfter(Duration.ofSeconds(1), 900, 1970)).isEqualTo(2);
        assertThat(restartsAfter(Duration.ofSeconds(1), 0, 1999)).isEqualTo(2);
        assertThat(restartsAfter(Duration.ofSeconds(1), 999, 2000)).isEqualTo(1);
        assertThat(restartsAfter(FIVE, 0, 5999)).isEqualTo(2);
        assertThat(restartsAfter(FIVE, 0, 6000)).isEqualTo(1);
    }

    @Test
    void forgetsOnlyWhatIsTooOld() {
        assertThat(restartsAfter(FIVE, 0, 0, 3000, 6000)).isEqualTo(2);
    }

    @Test
    void worksBeforeTheClocksOrigin() {
        assertThat(restartsAfter(Duration.ofSeconds(1), -2500, -1500, -500)).isEqualTo(2);
    }
}
