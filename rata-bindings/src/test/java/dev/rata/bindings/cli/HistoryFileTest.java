package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryFileTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/ana");

    @Test
    void isBelowTheStateDirectory() {
        assertThat(HistoryFile.of("auto", Map.of("HOME", "/home/ana", "XDG_STATE_HOME", "/state")))
                .contains(Path.of("/state/rata/history"));
    }

    @Test
    void isBelowTheHomeDirectoryWhereThereIsNoStateDirectory() {
        assertThat(HistoryFile.of("auto", HOME)).contains(Path.of("/home/ana/.local/state/rata/history"));
        assertThat(HistoryFile.of("auto", Map.of("HOME", "/home/ana", "XDG_STATE_HOME", "relative")))
                .contains(Path.of("/home/ana/.local/state/rata/history"));
        assertThat(HistoryFile.of("auto", Map.of())).isEmpty();
    }

    @Test
    void isWhatTheSettingSays() {
        assertThat(HistoryFile.of("off", HOME)).isEmpty();
        assertThat(HistoryFile.of("/tmp/inputs", HOME)).contains(Path.of("/tmp/inputs"));
    }
}
