package dev.rata.bindings.repl;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Pid;

/** What came of an input. */
sealed interface Outcome {
    /** It gave a value. */
    record Value(Object value) implements Outcome {}

    /**
     * It raised something, or exited.
     *
     * @param at whose stack trace leads to the place
     */
    record Raised(RataException exception, Throwable at) implements Outcome {}

    /** An exit signal ended the process that ran it. */
    record Ended(Pid pid, Object reason) implements Outcome {}

    /** Somebody interrupted it. */
    record Interrupted() implements Outcome {}

    /** It was interrupted, but is inside Java code and goes on until that returns. */
    record Abandoned() implements Outcome {}

    /** It met a fault of the runtime. */
    record Bug(RuntimeException fault) implements Outcome {}
}
