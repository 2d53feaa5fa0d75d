package dev.rata.bindings.repl;

import dev.rata.bindings.syntax.Syntax;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A console without a terminal, such as a pipe: no prompts, no history, no completion. */
public final class PipedConsole implements Console {
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;

    public PipedConsole(InputStream in, PrintStream out, PrintStream err) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = out;
        this.err = err;
    }

    @Override
    public Optional<String> read() {
        var text = new StringBuilder();
        for (var line = readLine(); line != null; line = readLine()) {
            text.append(text.isEmpty() ? "" : "\n").append(line);
            if (Syntax.isComplete(text.toString())) {
                return Optional.of(text.toString());
            }
        }
        // What was not finished has an error to be shown.
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private String readLine() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PrintStream output() {
        return out;
    }

    @Override
    public PrintStream log() {
        return err;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    /** Nobody can: an interrupt ends the JVM. */
    @Override
    public void onInterrupt(Runnable action) {}

    @Override
    public void completeBy(Completion completion) {}

    @Override
    public void close() {
        out.flush();
        err.flush();
    }
}
