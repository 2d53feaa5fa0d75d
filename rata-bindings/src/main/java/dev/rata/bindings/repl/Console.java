package dev.rata.bindings.repl;

import java.io.PrintStream;
import java.util.Optional;

/** Where inputs come from and results go. Inputs are read by one thread; the streams may be written to by any. */
public interface Console extends AutoCloseable {
    /** The next whole input, of one line or several; empty at the end of all input. An input that was given up is the empty text. */
    Optional<String> read();

    /** Where programs and the shell write. What is written while an input is being typed does not get in its way. */
    PrintStream output();

    /** Where log lines and crash reports go. */
    PrintStream log();

    /** Whether somebody sits at it, who likes to be greeted. */
    boolean isInteractive();

    /** What is to happen when somebody interrupts while an input runs; called on another thread. */
    void onInterrupt(Runnable action);

    /** What it completes names from; none are completed before. */
    void completeBy(Completion completion);

    @Override
    void close();
}
