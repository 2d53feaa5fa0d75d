package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the programs of {@code src/test/rata} and compares what they print with the {@code .out} beside them. */
@Timeout(120)
class ProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/rata");
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> programs() throws IOException {
        return files(".rata").stream()
                .filter(file -> !file.endsWith("imported.rata"))
                .toList();
    }

    private static Path expectation(Path program) {
        return program.resolveSibling(program.getFileName().toString().replace(".rata", ".out"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatIsExpected(Path program) throws IOException {
        var result = running.file(program);

        assertThat(result.output() + result.log()).isEqualTo(Files.readString(expectation(program)));
    }

    @Test
    void everyExpectationBelongsToAProgram() throws IOException {
        assertThat(files(".out"))
                .isEqualTo(programs().stream().map(ProgramsTest::expectation).toList());
    }
}
