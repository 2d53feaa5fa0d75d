package dev.rata.adapter.genserver;

import dev.rata.adapter.term.Pid;

/** How the start of a process that acknowledges its own start went. */
public sealed interface StartOutcome {
    /** It runs, and {@code init} has returned. */
    record Up(Pid pid) implements StartOutcome {}

    /** Its {@code init} declined with {@code :ignore}; nothing runs. */
    record Ignored() implements StartOutcome {}

    /**
     * It could not be started; nothing runs and the name it wanted is not taken by it.
     *
     * @param reason {@code {:already_started, pid}}, or the reason {@code init} stopped, exited or raised with, {@code {:bad_return_value, v}} or {@code
     *               :timeout}
     */
    record Failed(Object reason) implements StartOutcome {}
}
