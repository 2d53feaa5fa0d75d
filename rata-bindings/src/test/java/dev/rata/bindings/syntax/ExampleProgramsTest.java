package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExampleProgramsTest {
    @Test
    void readsEveryExampleProgram() throws IOException {
        try (var files = Files.list(Path.of("examples"))) {
            var programs =
                    files.filter(file -> file.toString().endsWith(".rata")).toList();
            assertThat(programs).isNotEmpty();
            for (var program : programs) {
                var parsed = Syntax.parse(new SourceFile(program.toString(), Files.readString(program)));
                assertThat(parsed.problems()).as(program.toString()).isEmpty();
            }
        }
    }
}
