package dev.rata.adapter.process;

/** The actor that runs a process: how others wake it. */
public interface Execution {
    /** Puts an entry into the inbox and makes sure that a turn follows. Any thread. */
    void deliver(Object entry);

    /** Makes sure that a turn follows. Any thread. */
    void wake();
}
