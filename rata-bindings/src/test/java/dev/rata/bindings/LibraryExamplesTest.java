package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the example of every function of the library, each in a process of its own. */
class LibraryExamplesTest {
    private static final String GIVES = " #=> ";

    @TempDir
    Path directory;

    static List<String> modules() {
        return LibraryRegistry.STANDARD.names();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyExampleGivesWhatItSays(String module) throws IOException {
        var examples = LibraryRegistry.STANDARD.find(module).examples();
        var program = new StringBuilder();
        for (var example : examples) {
            program.append("example = function() {\n  try {\n    ").append(expression(example));
            program.append("\n  } catch {\n    e -> f\"raised {e}\"\n  }\n}\n");
            program.append("print(Process.await(Process.async(example)))\nprint(\"----\")\n");
        }
        var file = Files.writeString(directory.resolve("examples.rata"), program);

        var outputs = run(file).split("----\n", -1);

        assertThat(outputs).hasSize(examples.size() + 1);
        for (int i = 0; i < examples.size(); i++) {
            var found = expression(examples.get(i)) + GIVES + outputs[i].strip();
            assertThat(found).isEqualTo(examples.get(i));
        }
    }

    private static String expression(String example) {
        assertThat(example).contains(GIVES);
        return example.substring(0, example.indexOf(GIVES));
    }

    private String run(Path file) {
        var bytes = new ByteArrayOutputStream();
        var output = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var log = new LogLines(new PrintStream(OutputStream.nullOutputStream()), LogLevel.ERROR, LogLines.Look.PLAIN);
        var surroundings = new Surroundings(output, log, List.of(), directory, (_, _) -> {});
        try (var node = RataNode.start(ConfigFactory.load(), log, surroundings)) {
            node.run(Rata.load(file)).join();
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
