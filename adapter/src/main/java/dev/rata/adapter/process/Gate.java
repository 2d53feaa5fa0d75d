package dev.rata.adapter.process;

/** Stands before every message, time-out and wake-up that a process goes on with, so that a node that others may have replaced can hold its processes. */
@FunctionalInterface
public interface Gate {
    /** Always open: a node that nobody replaces. */
    Gate OPEN = () -> true;

    /** Returns when processes may go on, as a rule at once; false when they never may again. Blocks the calling thread, which runs a process. */
    boolean pass();
}
