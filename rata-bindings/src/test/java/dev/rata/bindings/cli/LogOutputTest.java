package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.config.LogColour;
import dev.rata.config.LogLevel;
import dev.rata.config.LogSettings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogOutputTest {
    private final PrintStream standardError = System.err;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void captureStandardError() {
        System.setErr(new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void giveStandardErrorBack() {
        System.setErr(standardError);
        LogOutput.standardError(new LogSettings(LogLevel.INFO, LogColour.NEVER));
    }

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesWhatLibrariesLogLikeTheProgramsOwnLines() {
        LogOutput.standardError(new LogSettings(LogLevel.WARN, LogColour.NEVER));

        LoggerFactory.getLogger("some.Library").warn("low on {}", "fuel");

        assertThat(written()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\[warn] some\\.Library: low on fuel\n");
    }

    @Test
    void leavesOutWhatIsLessSevereThanTheLevel() {
        LogOutput.standardError(new LogSettings(LogLevel.ERROR, LogColour.NEVER));

        LoggerFactory.getLogger("some.Library").warn("not to be seen");

        assertThat(written()).isEmpty();
    }

    @Test
    void coloursLevelsWhenAsked() {
        LogOutput.standardError(new LogSettings(LogLevel.INFO, LogColour.ALWAYS));

        LoggerFactory.getLogger("some.Library").info("hello");

        assertThat(written()).endsWith(" \u001B[32m[info]\u001B[0m some.Library: hello\n");
    }

    @Test
    void addsTheTraceOfAnException() {
        LogOutput.standardError(new LogSettings(LogLevel.INFO, LogColour.NEVER));

        LoggerFactory.getLogger("some.Library").error("failed", new IllegalStateException("because"));

        assertThat(written()).contains("[error] some.Library: failed\njava.lang.IllegalStateException: because\n");
    }
}
