package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.runtime.RataTrace;
import dev.rata.bindings.testing.FileReport;
import dev.rata.bindings.testing.TestOutcome;
import dev.rata.bindings.testing.TestResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestProgressTest {
    private static final Path FIRST = Path.of("a_test.rata");
    private static final Path SECOND = Path.of("b_test.rata");
    private static final TestOutcome FAILURE =
            new TestOutcome.Failed("assertion", "no", Optional.empty(), new RataTrace(List.of()));

    private final StringWriter out = new StringWriter();

    private TestProgress progress(Terminal terminal) {
        return new TestProgress(
                new PrintWriter(out),
                new PrintWriter(new StringWriter()),
                List.of(FIRST, SECOND),
                TestProgress.Detail.EVERY_FILE,
                terminal);
    }

    private static TestResult test(String title, TestOutcome outcome) {
        return new TestResult(title, title, "a_test.rata:1", outcome, Duration.ZERO, "", "");
    }

    private static FileReport report(Path file, TestResult... results) {
        return new FileReport(
                file, "", Optional.empty(), List.of(results), results.length, Duration.ofMillis(120), "", "");
    }

    @Test
    void onATerminalTheLastLineIsWrittenOverWithTheNumbersSoFar() {
        var progress = progress(Terminal.PRESENT);
        progress.tested(FIRST, test("adds", new TestOutcome.Passed()));
        progress.tested(SECOND, test("two\nlines", FAILURE));

        assertThat(out).hasToString("""
            \r\u001B[K1 test, 0 failures: a_test.rata, adds\
            \r\u001B[K2 tests, 1 failure: b_test.rata, two lines\
            """);
    }

    @Test
    void onATerminalItIsNoWiderThanALine() {
        progress(Terminal.PRESENT).tested(FIRST, test("long ".repeat(40), new TestOutcome.Passed()));

        assertThat(out.toString()).startsWith("\r\u001B[K1 test, ").hasSize("\r\u001B[K".length() + 78);
    }

    @Test
    void onATerminalItGivesWayToTheLineOfAFile() {
        var progress = progress(Terminal.PRESENT);
        progress.done(report(FIRST, test("adds", new TestOutcome.Passed())));

        assertThat(out.toString()).startsWith("\r\u001B[K").endsWith("  a_test.rata: 1 test, 0.12 s\n");
    }

    @Test
    void elsewhereThereAreOnlyTheLinesOfTheFilesInTheirOrder() {
        var progress = progress(Terminal.ABSENT);
        progress.tested(SECOND, test("fails", FAILURE));
        progress.done(report(SECOND, test("fails", FAILURE)));
        assertThat(out.toString()).isEmpty();

        progress.tested(FIRST, test("adds", new TestOutcome.Passed()));
        progress.done(report(FIRST, test("adds", new TestOutcome.Passed())));
        assertThat(out).hasToString("""
            ok    a_test.rata: 1 test, 0.12 s
            FAIL  b_test.rata: 1 test, 1 failed, 0.12 s
            """);
    }
}
