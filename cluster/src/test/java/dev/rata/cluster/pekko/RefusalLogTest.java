package dev.rata.cluster.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
    @Test
    void writesOneLineInTenSecondsAndCountsTheRest() {
        var lines = new ArrayList<String>();
        var now = new long[] {5};
        var log = new RefusalLog(lines::add, () -> now[0]);
        for (int i = 0; i < 100; i++) {
            log.refused("a frame from :b", "it is empty");
        }
        now[0] += Duration.ofSeconds(10).toNanos();
        log.refused("a frame from :b", "it is long");
        assertThat(lines)
                .containsExactly(
                        "a frame from :b was refused: it is empty",
                        "a frame from :b was refused: it is long (99 more since the last line)");
    }
}
