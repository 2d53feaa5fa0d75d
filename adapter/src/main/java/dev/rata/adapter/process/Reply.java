package dev.rata.adapter.process;

/** How the wait for an answer to a request ended. */
public sealed interface Reply {
    /** The answer. */
    record Value(Object value) implements Reply {}

    /** The other process was dead or died first; the reason as a monitor would give it: {@code :noproc}, {@code :noconnection} or its exit reason. */
    record Down(Object reason) implements Reply {}

    /** The time was up. A late answer is dropped and never reaches the mailbox. */
    record TimedOut() implements Reply {}
}
