package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The programs under {@code examples/} print what stands beside them, each on a node of its own that starts in that
 * directory.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");

    static Stream<Path> programs() throws IOException {
        return files(".rata").stream();
    }

    private static List<Path> files(String ending) throws IOException {
        try (var files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyProgramHasItsExpectedOutputAndEveryOutputItsProgram() throws IOException {
        assertThat(files(".out").stream().map(output -> output.toString().replaceAll("out$", "rata")))
                .containsExactlyElementsOf(
                        files(".rata").stream().map(Path::toString).toList());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatStandsBesideIt(Path program) throws IOException {
        var output = new ByteArrayOutputStream();
        var log = new ByteArrayOutputStream();
        var lines =
                new LogLines(new PrintStream(log, true, StandardCharsets.UTF_8), LogLevel.INFO, LogLines.Look.PLAIN);
        var surroundings = new Surroundings(
                new PrintStream(output, true, StandardCharsets.UTF_8), lines, List.of(), EXAMPLES, (_, _) -> {});
        try (var node = RataNode.start(ConfigFactory.load(), lines, surroundings)) {
            var ending = node.run(Rata.load(program)).join();
            assertThat(ending.reason())
                    .as(() -> log.toString(StandardCharsets.UTF_8))
                    .isEqualTo(ExitReason.NORMAL);
        }
        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of(program.toString().replaceAll("rata$", "out"))));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isShownWithItsOutputInTheReadme(Path program) throws IOException {
        var output = Files.readString(Path.of(program.toString().replaceAll("rata$", "out")));
        assertThat(Files.readString(EXAMPLES.resolve("README.md")))
                .contains("```\n$ ../../rata run " + program.getFileName() + "\n" + output + "```\n");
    }
}
