package dev.rata.bindings;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A node on which tests run programs, one after the other. */
public final class Running implements AutoCloseable {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final RataNode node;

    /** What a program wrote, what was logged, and the value it gave or the reason it ended with. */
    public record Result(String output, String log, String ending) {}

    public Running() {
        var lines = new LogLines(stream(log), LogLevel.INFO, LogLines.Look.PLAIN);
        node = RataNode.start(
                ConfigFactory.load(),
                lines,
                new Surroundings(stream(output), lines, List.of(), Path.of(""), (self, code) -> {
                    throw new AssertionError("a test program called System.exit(" + code + ")");
                }));
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    /** Runs a program's file to the end of its main process. */
    public Result file(Path file) {
        return body(Rata.load(file));
    }

    /** Runs a body in a process of its own. */
    public Result body(ProcessBody body) {
        output.reset();
        log.reset();
        var ending = node.run(body).join();
        return new Result(
                output.toString(StandardCharsets.UTF_8),
                log.toString(StandardCharsets.UTF_8),
                ending.result().map(Terms::inspect).orElseGet(() -> "exit: " + Terms.inspect(ending.reason())));
    }

    /** Runs a text, as the file {@code test.rata} of a directory. */
    public Result text(Path directory, String text) {
        var file = directory.resolve("test.rata");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file(file);
    }

    @Override
    public void close() {
        node.close();
    }
}
