package dev.rata.launcher;

import static dev.rata.launcher.Launched.rata;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TestRunLauncherTest {
    @BeforeAll
    static void build() throws Exception {
        assertThat(rata("--version").exitCode()).isZero();
    }

    @Test
    void theTestsOfTheExamplesPass() throws Exception {
        Launched tests = rata("test", "rata-bindings/examples", "--seed", "4711");

        assertThat(tests.output())
                .matches("ok {4}rata-bindings/examples/cache/readings_test\\.rata: 6 tests, \\d+\\.\\d\\d s\n\n"
                        + "6 tests, 0 failures, 0 skipped, \\d+\\.\\d s \\(seed 4711\\)\n");
        assertThat(tests.error()).isEmpty();
        assertThat(tests.exitCode()).isZero();
    }
}
