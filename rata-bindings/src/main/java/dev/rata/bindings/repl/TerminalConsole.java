package dev.rata.bindings.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** A console at a terminal: prompts, editing, history and completion. */
public final class TerminalConsole implements Console {
    private static final String PROMPT = "rata> ";
    private static final String MORE = "...> ";

    private final Terminal terminal;
    private final LineReader reader;
    private final CompletionAdapter completer = new CompletionAdapter();
    private final PrintStream output;

    /**
     * Where inputs are kept.
     *
     * @param file none when they are not
     * @param size how many
     */
    public record History(Optional<Path> file, int size) {}

    /** The terminal the program was started at. */
    public static TerminalConsole open(History history) {
        try {
            return new TerminalConsole(
                    TerminalBuilder.builder().name("rata").system(true).build(), history);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TerminalConsole(Terminal terminal, History history) {
        this.terminal = terminal;
        if (terminal.getWidth() == 0) {
            // Some do not tell their size; without one, JLine could show no line.
            terminal.setSize(new Size(80, 24));
        }
        var builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("rata")
                .parser(new InputParser(completer))
                .completer(completer)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, MORE)
                .variable(LineReader.HISTORY_SIZE, history.size())
                .variable(LineReader.HISTORY_FILE_SIZE, history.size())
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false);
        history.file().ifPresent(file -> {
            prepare(file);
            builder.variable(LineReader.HISTORY_FILE, file);
        });
        this.reader = builder.build();
        this.output = new PrintStream(new AbovePrompt(), true, StandardCharsets.UTF_8);
    }

    private static void prepare(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the history cannot be kept in " + file + ": " + e, e);
        }
    }

    @Override
    public Optional<String> read() {
        try {
            return Optional.of(reader.readLine(PROMPT));
        } catch (UserInterruptException _) {
            return Optional.of("");
        } catch (EndOfFileException _) {
            return Optional.empty();
        }
    }

    @Override
    public PrintStream output() {
        return output;
    }

    @Override
    public PrintStream log() {
        return output;
    }

    @Override
    public boolean isInteractive() {
        return true;
    }

    @Override
    public void onInterrupt(Runnable action) {
        terminal.handle(Terminal.Signal.INT, _ -> action.run());
    }

    @Override
    public void completeBy(Completion completion) {
        completer.completeBy(completion);
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes whole lines above the line that is being typed. */
    private final class AbovePrompt extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            line.write(b);
            if (b == '\n') {
                print();
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            line.write(bytes, from, length);
            if (length > 0 && bytes[from + length - 1] == '\n') {
                print();
            }
        }

        private void print() {
            reader.printAbove(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }
}
