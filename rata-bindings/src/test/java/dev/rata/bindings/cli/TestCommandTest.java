package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void writeTests() throws Exception {
        file = Files.writeString(directory.resolve("sums_test.rata"), """
            Tests.describe("sums", fn ->
              Tests.test("hold", fn -> print("printed") end)
            end)
            """);
    }

    private int rata(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        PrintWriter errors = new PrintWriter(err, true);
        return new RataCommand(output, errors, List.of(new TestCommand(output, errors))).execute(arguments);
    }

    private void assertRefused(int code, String message, String... arguments) {
        assertThat(rata(arguments)).isEqualTo(code);
        assertThat(err).hasToString(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void countsWhatWasRunAndTellsTheSeed() {
        assertThat(rata("test", "--seed", "7", directory.toString())).isZero();
        assertThat(out.toString())
                .matches("ok {4}\\S+/sums_test\\.rata: 1 test, \\d+\\.\\d\\d s\n\n"
                        + "1 test, 0 failures, 0 skipped, \\d+\\.\\d s \\(seed 7\\)\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void failsWhenATestFailsAndStillRunsTheOthers() throws Exception {
        Files.writeString(directory.resolve("a_test.rata"), "print(nope)\n");
        Path failing = Files.writeString(directory.resolve("b_test.rata"), "assert 1 == 2\n");

        assertThat(rata("test", directory.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAIL  " + directory + "/a_test.rata: not loaded\n")
                .contains("/sums_test.rata: 1 test, ")
                .contains("a_test.rata:1:7: error: undefined name `nope`\n")
                .contains("  1) the file's statements (" + failing + ":1)\n     assert 1 == 2\n")
                .containsPattern("2 tests, 1 failure, 0 skipped, 1 file not loaded, \\d+\\.\\d s \\(seed \\d+\\)\n$");
    }

    @Test
    void namesEveryTestWhenAsked() {
        assertThat(rata("test", "-v", file.toString())).isZero();
        assertThat(out.toString()).containsPattern(" {6}ok {6}sums: hold \\(\\d+ ms\\)\n {8}printed\n");
    }

    @Test
    void runsWhatTheFilterNames() {
        assertThat(rata("test", "--filter", "/^sums h/", file.toString())).isZero();
        assertThat(out.toString()).contains("1 test, 0 failures");
    }

    @Test
    void writesXmlWhereAsked() throws Exception {
        Path xml = directory.resolve("reports/tests.xml");

        assertThat(rata("test", "--junit", xml.toString(), file.toString())).isZero();
        assertThat(Files.readString(xml)).contains("name=\"sums hold\"");
    }

    @Test
    void saysWhereItLookedWhenThereAreNoTests() throws Exception {
        Path empty = Files.createDirectory(directory.resolve("empty"));

        assertRefused(
                1,
                "rata: no tests found: there is no file ending in _test.rata below " + empty
                        + "; a file of another name can be given by itself\n",
                "test",
                empty.toString());
    }

    @Test
    void saysSoWhenTheFilterNamesNoTest() {
        assertThat(rata("test", "--filter", "nothing", file.toString())).isEqualTo(1);
        assertThat(err)
                .hasToString("rata: none of the 1 tests matches the filter nothing; it is compared with the name"
                        + " of the test and those of its groups before it\n");
    }

    @Test
    void refusesWhatIsNoNumberAndNoExpression() {
        assertRefused(
                2,
                "rata test: --jobs 0: expected a whole number from 1 to 1000\nTry \"rata help test\".\n",
                "test",
                "--jobs",
                "0");
    }

    @Test
    void refusesAFilterThatIsNoExpression() {
        assertRefused(
                2,
                "rata test: --filter /(/: not a regular expression: Unclosed group\nTry \"rata help test\".\n",
                "test",
                "--filter",
                "/(/");
    }

    @Test
    void refusesASeedThatIsNoNumber() {
        assertRefused(
                2,
                "rata test: --seed x: expected a whole number from 0\nTry \"rata help test\".\n",
                "test",
                "--seed",
                "x");
    }

    @Test
    void refusesAPathThatDoesNotExist() {
        Path missing = directory.resolve("missing");

        assertRefused(1, "rata: there is no file " + missing + "\n", "test", missing.toString());
    }

    @Test
    void saysWhenTheXmlCannotBeWritten() {
        assertThat(rata("test", "--junit", directory.toString(), file.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("rata: --junit " + directory + ": the file cannot be written (");
    }
}
