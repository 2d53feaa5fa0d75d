package dev.rata.bindings.repl;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.config.LogLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A node on which tests run shells, one after the other, each from a text that is piped in. */
final class Typing implements AutoCloseable {
    private final PrintStream output = new PrintStream(
            new OutputStream() {
                @Override
                public void write(int b) {
                    target.write(b);
                }
            },
            true,
            StandardCharsets.UTF_8);
    private final RataNode node;
    private volatile OutputStreamOf target = new OutputStreamOf(OutputStream.nullOutputStream());

    /** Writing to it raises nothing. */
    private static final class OutputStreamOf {
        private final OutputStream stream;

        OutputStreamOf(OutputStream stream) {
            this.stream = stream;
        }

        synchronized void write(int b) {
            try {
                stream.write(b);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    Typing(Path directory) {
        var log = new LogLines(
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                LogLevel.ERROR,
                LogLines.Look.PLAIN);
        node = RataNode.start(
                ConfigFactory.load(), log, new Surroundings(output, log, List.of(), directory, (self, code) -> {
                    throw new AssertionError("a test called System.exit(" + code + ")");
                }));
    }

    RataNode node() {
        return node;
    }

    /** What programs of the node write goes there from now on. */
    void writeTo(OutputStream stream) {
        target = new OutputStreamOf(stream);
    }

    PrintStream output() {
        return output;
    }

    /** What a shell writes that reads these lines, the numbers of pids replaced. */
    String answer(Path directory, Optional<Path> program, String... lines) {
        var written = new ByteArrayOutputStream();
        writeTo(written);
        var in = new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        try (var console = new PipedConsole(in, output, output);
                var repl = new Repl(console, node, Paint.PLAIN, directory, _ -> {})) {
            repl.run(program);
        }
        return written.toString(StandardCharsets.UTF_8).replaceAll("#PID<[\\d.]+>", "#PID<…>");
    }

    @Override
    public void close() {
        node.close();
    }
}
