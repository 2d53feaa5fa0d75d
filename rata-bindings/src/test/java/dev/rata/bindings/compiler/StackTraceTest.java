package dev.rata.bindings.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compiled code tells crash reports where it was. */
@Timeout(60)
class StackTraceTest {
    @TempDir
    private Path directory;

    @Test
    void aCrashReportLeadsToTheLines() {
        try (var running = new Running()) {
            var log = running.text(directory, """
                module Deep {
                  third = function(n) {
                    raise Core.runtime_error(f"boom at {n}")
                  }
                  second = function(n) { 1 + third(n * 2) }
                }
                first = function(n) {
                  x = Enum.map([n], fn k -> Deep.second(k + 1) end)
                  x
                }
                first(20) + 1
                """).log();

            assertThat(log.replace(directory + "/", ""))
                    .contains("crashed: {:runtime_error, \"boom at 42\"}", """
                        at Deep.third (test.rata:3)
                        at Deep.second (test.rata:5)
                        at first → fn (test.rata:8)
                        at first (test.rata:8)
                        at top level (test.rata:11)\
                        """.indent(4));
        }
    }
}
