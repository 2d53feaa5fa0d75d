package dev.rata.bindings.library;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.term.Terms;
import dev.rata.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A node in which tests run library calls in a process, with surroundings whose output they can look at. */
final class Inside implements AutoCloseable {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final RataNode node;
    final List<Integer> exits = new CopyOnWriteArrayList<>();

    Inside(Path directory) {
        var lines = new LogLines(stream(log), LogLevel.INFO, LogLines.Look.PLAIN);
        node = RataNode.start(
                ConfigFactory.load(),
                lines,
                new Surroundings(stream(output), lines, List.of("one", "two"), directory, (self, code) -> {
                    exits.add(code);
                    self.exit(self.pid(), ExitReason.SHUTDOWN);
                }));
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    /** The printed form of what the body returns in a new process, or {@code exit: } and the reason it ended with. */
    String printed(ProcessBody body) {
        var ending = node.run(body).join();
        return ending.result().map(Terms::inspect).orElseGet(() -> "exit: " + Terms.inspect(ending.reason()));
    }

    /** The printed form of a call's value. */
    String call(String function, Object... arguments) {
        return printed(
                self -> Library.function(LibraryRegistry.STANDARD, function).callAll(self, arguments));
    }

    /** What was written to standard output so far. */
    String output() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** What was logged so far. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        node.close();
    }
}
