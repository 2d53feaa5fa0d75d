package dev.rata.adapter.process;

import dev.rata.adapter.term.Ref;

/**
 * The clauses of a {@code receive}, offered the queued messages in order of arrival until one fits. Handlers may return {@link ProcessContext#PENDING}, as any
 * function may; a server's loop is a receive whose handler waits for the next message with the same object.
 */
public abstract class Receive {
    /** What {@link #onMessage} returns for a message that fits no clause; it then stays queued. */
    public static final Object NO_MATCH = new Object();

    /**
     * Tries one message. On a fit it first calls {@link ProcessContext#acceptMessage()}, which takes the message out of the queue, and then runs the body and
     * returns its value. Before that it must neither wait nor send.
     */
    public abstract Object onMessage(ProcessContext self, Object message);

    /** Runs the {@code after} clause. Called only when a time-out was given. */
    public Object onTimeout(ProcessContext self) {
        throw new IllegalStateException("this receive has no time-out");
    }

    /** A reference that every clause requires, or null: messages older than it need not be looked at. */
    public Ref onlyRef() {
        return null;
    }

    /** The function that waits here, for {@code Process.info}, or null when that is what the process was spawned to run. */
    public String function() {
        return null;
    }
}
