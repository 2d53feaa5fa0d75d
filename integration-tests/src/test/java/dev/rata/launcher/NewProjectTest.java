package dev.rata.launcher;

import static dev.rata.launcher.Launched.rata;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectTest {
    @TempDir
    static Path directory;

    private static Path project;

    @BeforeAll
    static void make() throws Exception {
        project = directory.resolve("word-count");
        assertThat(rata("new", project.toString()).exitCode()).isZero();
    }

    @Test
    void runsAtOnce() throws Exception {
        assertThat(Launched.in(project, "run", "main.rata", "b", "a", "b"))
                .isEqualTo(new Launched(0, "3 words\nb: 2\na: 1\n", ""));
    }

    @Test
    void hasNothingToBeWarnedOfAndIsFormatted() throws Exception {
        assertThat(Launched.in(project, "check", "--strict", ".").exitCode()).isZero();
        assertThat(Launched.in(project, "fmt", "--check", ".")).isEqualTo(new Launched(0, "", ""));

        Path longest = directory.resolve("a-name-of-forty-letters-and-not-one-more");
        assertThat(rata("new", longest.toString()).exitCode()).isZero();
        assertThat(Launched.in(longest, "fmt", "--check", ".")).isEqualTo(new Launched(0, "", ""));
    }

    @Test
    void passesItsTests() throws Exception {
        Launched tests = Launched.in(project, "test", "--set", "rata.log.level=fatal");

        assertThat(tests.output())
                .startsWith("ok    word_count_test.rata: 3 tests, ")
                .contains("3 tests, 0 failures, 0 skipped");
        assertThat(tests.error()).isEmpty();
        assertThat(tests.exitCode()).isZero();
    }
}
