package dev.rata.adapter.process;

/**
 * How to spawn a process. Immutable; start from {@link #DEFAULT} and add.
 *
 * @param linked      linked to the spawner, atomically with its creation
 * @param monitored   monitored by the spawner, atomically with its creation
 * @param name        the name to register before the body runs (a symbol or a module), or null
 * @param hosting     its actor hosts the processes it spawns, as a supervisor's does
 * @param initialCall what crash reports and {@code info} show as the initial call, or null to take the body's own name
 * @param dispatch    which dispatcher runs it
 */
public record SpawnOptions(
        boolean linked, boolean monitored, Object name, boolean hosting, String initialCall, Dispatch dispatch) {
    /** The choice of dispatcher. */
    public enum Dispatch {
        /** Fork-join when the body is a {@link Fun} that never waits in the middle of a turn, else virtual threads. */
        AUTOMATIC,
        /** Fork-join: the caller promises that turns do not wait in the middle. */
        FORK_JOIN,
        /** Virtual threads. */
        VIRTUAL
    }

    public static final SpawnOptions DEFAULT =
            new SpawnOptions(false, false, null, false, null, Dispatch.AUTOMATIC);

    public SpawnOptions link() {
        return new SpawnOptions(true, monitored, name, hosting, initialCall, dispatch);
    }

    public SpawnOptions monitor() {
        return new SpawnOptions(linked, true, name, hosting, initialCall, dispatch);
    }

    public SpawnOptions named(Object name) {
        return new SpawnOptions(linked, monitored, name, hosting, initialCall, dispatch);
    }

    /** Its actor becomes the parent of the actors of the processes it spawns. */
    public SpawnOptions host() {
        return new SpawnOptions(linked, monitored, name, true, initialCall, dispatch);
    }

    public SpawnOptions initialCall(String initialCall) {
        return new SpawnOptions(linked, monitored, name, hosting, initialCall, dispatch);
    }

    public SpawnOptions on(Dispatch dispatch) {
        return new SpawnOptions(linked, monitored, name, hosting, initialCall, dispatch);
    }
}
