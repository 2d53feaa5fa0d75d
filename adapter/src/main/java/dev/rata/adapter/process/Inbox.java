package dev.rata.adapter.process;

/**
 * Where other threads leave messages and {@link Signal}s for a process, in order. Any thread adds; only the thread that runs the process takes. The actor's
 * mailbox queue is one.
 */
public interface Inbox {
    /** Adds an entry, without waking the process. Any thread. */
    void add(Object entry);

    /** Takes the oldest entry, or null. */
    Object take();

    boolean isEmpty();

    /** About how many entries there are; exact when no one adds. */
    int count();
}
