package dev.rata.adapter.process;

import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/**
 * The messages of one process and the receive that is looking through them. There is one receive at a time: by the time a body runs, its message has been
 * taken out, so a body's own receive may start over. Touched only by the thread that runs the process.
 */
final class Mailbox {
    /** A deadline that never comes. */
    static final long NEVER = Long.MAX_VALUE;

    private static final Symbol INFINITY = Symbol.of("infinity");
    private static final long LONGEST_MILLIS = 0xFFFF_FFFFL * 1000;

    private final SavedMessages saved = new SavedMessages();
    private int next;
    private int current;
    private Object timeout;
    private boolean timed;
    private long deadline;
    private Ref marked;
    private int mark;

    /** Messages received into the mailbox and not yet taken. */
    int size() {
        return saved.size();
    }

    void add(Object message) {
        saved.add(message);
    }

    void trim() {
        saved.trim();
    }

    /** A reference made now cannot occur in a message that is already here. */
    void markFresh(Ref ref) {
        marked = ref;
        mark = saved.size();
    }

    /** Starts a receive: from the oldest message, or from the first that can hold {@code onlyRef}. */
    void begin(Object timeoutTerm, Object onlyRef) {
        timeout = timeoutTerm;
        timed = false;
        next = onlyRef != null && onlyRef.equals(marked) ? mark : 0;
    }

    /** Whether there is a message that the receive has not looked at yet; it becomes the current one. */
    boolean advance() {
        if (next >= saved.size()) {
            return false;
        }
        current = next++;
        return true;
    }

    Object currentMessage() {
        return saved.at(current);
    }

    /** Takes the current message out. */
    void accept() {
        removeAt(current);
    }

    private void removeAt(int index) {
        saved.removeAt(index);
        if (index < mark) {
            mark--;
        }
    }

    /** Removes the oldest message for which the test holds. */
    boolean removeFirst(java.util.function.Predicate<Object> test) {
        for (var i = 0; i < saved.size(); i++) {
            if (test.test(saved.at(i))) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    /**
     * When the receive gives up, on {@link System#nanoTime}'s scale. The time-out is looked at only here, after nothing fitted, as OTP does, and counts from
     * the first such moment.
     *
     * @throws RataException {@code :argument_error} for what is no time-out
     */
    long deadline() {
        if (!timed) {
            deadline = deadlineOf(timeout);
            timed = true;
        }
        return deadline;
    }

    static long deadlineOf(Object timeout) {
        if (timeout == null || timeout == INFINITY) {
            return NEVER;
        }
        if (timeout instanceof Long millis && millis >= 0 && millis <= LONGEST_MILLIS) {
            return after(millis);
        }
        throw RataException.of(
                "argument_error",
                "a time-out is a number of milliseconds from 0 or :infinity, got " + Terms.inspect(timeout));
    }

    static long after(long millis) {
        return millis < 0 ? NEVER : System.nanoTime() + millis * 1_000_000;
    }
}
