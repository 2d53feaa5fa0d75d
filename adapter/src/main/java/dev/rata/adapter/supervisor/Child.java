package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.time.Duration;

/** A child of a supervisor: its spec and where it stands. Its state is changed by its {@link ChildTable} only, which finds children by it. */
final class Child {
    /** Where a child stands. */
    sealed interface State {
        /** It runs, as far as the supervisor knows. */
        record Running(Pid pid) implements State {}

        /** It does not run and will not be started unless asked for or with its group. */
        record Stopped() implements State {}

        /** A restart failed, and the next attempt is queued in the supervisor's own mailbox under that reference. */
        record Retrying(Ref attempt) implements State {}

        /** Its restart is put off; the timer's message carries that reference. */
        record Waiting(Ref attempt, Ref timer) implements State {}
    }

    private final ChildSpec spec;
    private State state = new State.Stopped();
    private Pid lastPid;
    private Duration lastStart = Duration.ZERO;
    private int restartsInARow;

    Child(ChildSpec spec) {
        this.spec = spec;
    }

    ChildSpec spec() {
        return spec;
    }

    State state() {
        return state;
    }

    /** The pid it has, or had when it last ran; null when it never did. */
    Pid lastPid() {
        return lastPid;
    }

    /** When it was last started, or that was tried. */
    Duration lastStart() {
        return lastStart;
    }

    /** The restarts since it last ran long enough for its back-off to begin anew. */
    int restartsInARow() {
        return restartsInARow;
    }

    boolean isRunning() {
        return state instanceof State.Running;
    }

    boolean isStopped() {
        return state instanceof State.Stopped;
    }

    void becomes(State next) {
        state = next;
        if (next instanceof State.Running(Pid pid)) {
            lastPid = pid;
        }
    }

    void triedToStart(Duration now) {
        lastStart = now;
    }

    void countRestart(int inARow) {
        restartsInARow = inARow;
    }
}
