package dev.rata.adapter.process;

/**
 * Unwinds the code of a process that an exit signal ended. No {@code catch} and no {@code after} of the program runs on its way; runtime code must let it pass.
 */
public final class ProcessKilled extends Error {
    private static final long serialVersionUID = 1L;

    private final transient Object reason;

    ProcessKilled(Object reason) {
        super(null, null, false, false);
        this.reason = reason;
    }

    /** The reason the process ends with. */
    public Object reason() {
        return reason;
    }
}
