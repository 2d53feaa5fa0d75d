package dev.rata.bindings.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TerminalConsoleTest {
    private static final long PATIENCE_SECONDS = 60;

    private static Typing typing;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        typing = new Typing(Path.of(""));
    }

    @AfterAll
    static void stop() {
        typing.close();
    }

    /** What a terminal shows; waits until it shows something. */
    private static final class Screen extends ByteArrayOutputStream {
        private int seen;

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            super.write(bytes, from, length);
            notifyAll();
        }

        /** Waits until the text has come behind what was waited for before; gives what came with it. */
        synchronized String until(String text) throws InterruptedException {
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (true) {
                var shown = toString(StandardCharsets.UTF_8);
                var place = shown.indexOf(text, seen);
                if (place >= 0) {
                    var came = shown.substring(seen, place + text.length());
                    seen = place + text.length();
                    return came;
                }
                var left = end - System.nanoTime();
                assertThat(left)
                        .as("%s is not among %s", text, shown.substring(seen))
                        .isPositive();
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        }
    }

    /** Somebody at a terminal without abilities. */
    private final class Person implements AutoCloseable {
        final Screen screen = new Screen();
        final Terminal terminal;
        private final PipedOutputStream keys = new PipedOutputStream();
        private final CompletableFuture<Void> repl;

        Person(Optional<Path> history) throws IOException {
            terminal = new DumbTerminal("test", "dumb", new PipedInputStream(keys), screen, StandardCharsets.UTF_8);
            var console = new TerminalConsole(terminal, new TerminalConsole.History(history, 100));
            typing.writeTo(console.output());
            repl = CompletableFuture.runAsync(() -> {
                try (var shell = new Repl(console, typing.node(), Paint.PLAIN, folder, _ -> {})) {
                    shell.run(Optional.empty());
                } finally {
                    console.close();
                }
            });
        }

        void types(String line) throws IOException {
            keys.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keys.flush();
        }

        @Override
        public void close() throws IOException {
            keys.close();
            repl.join();
        }
    }

    @Test
    void greetsAndWaitsUntilAnInputIsWhole() throws Exception {
        try (var person = new Person(Optional.empty())) {
            assertThat(person.screen.until("rata> "))
                    .startsWith("Rata: type an expression, :help for help, :quit or Ctrl-D to leave");
            person.types("f = function(n) {");
            person.types("n * 2 }");
            person.screen.until("#Function<f/1>");
            person.screen.until("rata> ");
            person.types("f(21)");
            person.screen.until("42");
        }
    }

    @Test
    void anInterruptEndsOnlyWhatRuns() throws Exception {
        try (var person = new Person(Optional.empty())) {
            person.screen.until("rata> ");
            person.types("x = 41");
            person.screen.until("rata> ");
            person.types("if true { print(\"run\" + \"ning\"); Process.sleep(1000000) }");
            person.screen.until("running");
            person.terminal.raise(Terminal.Signal.INT);
            person.screen.until("** interrupted");
            person.screen.until("rata> ");
            person.types("x + 1");
            person.screen.until("42");
        }
    }

    @Test
    void keepsItsHistoryInAFile() throws Exception {
        var file = folder.resolve("state/rata/history");
        try (var person = new Person(Optional.of(file))) {
            person.screen.until("rata> ");
            person.types("1 + 1");
            person.screen.until("rata> ");
            person.types(":quit");
        }

        assertThat(file).hasContent("1 + 1\n:quit\n");

        try (var person = new Person(Optional.of(file))) {
            person.screen.until("rata> ");
            person.types("2 + 2");
            person.screen.until("rata> ");
        }
        assertThat(Files.readAllLines(file)).containsExactly("1 + 1", ":quit", "2 + 2");
    }

    @Test
    void showsWhatOtherProcessesPrintAboveTheLineBeingTyped() throws Exception {
        try (var person = new Person(Optional.empty())) {
            person.screen.until("rata> ");
            person.types("pid = Process.spawn(fn -> receive { :go -> print(\"from be\" + \"hind\") } end)");
            person.screen.until("rata> ");
            person.types("Process.send(pid, :go)");
            person.screen.until("from behind");
            person.types("1 + 1");
            person.screen.until("2");
        }
    }
}
