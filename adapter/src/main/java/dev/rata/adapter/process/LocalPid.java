package dev.rata.adapter.process;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;

/** The pid of a process of this node: leads to the process while it lives, and keeps its result for its spawner afterwards. */
public final class LocalPid extends ProcessPid {
    private volatile ProcessRun process;

    LocalPid(NodeId node, long id) {
        super(node, id);
    }

    /** A pid that no process has or will have: the sender of signals that come from outside. */
    public static LocalPid nobody(NodeId node) {
        return new LocalPid(node, 0);
    }

    /** The pid of a process of this node, or of a former incarnation of it, that has ended. */
    public static LocalPid ended(NodeId node, long id) {
        return new LocalPid(node, id);
    }

    void attach(ProcessRun live) {
        process = live;
    }

    /** From here on the process is dead for everyone; its result, if any, waits for the heir. */
    void detach(Object value, Pid spawner) {
        keep(value, spawner);
        process = null;
    }

    /** The live process, or null. */
    public ProcessRun process() {
        return process;
    }

    @Override
    public boolean ended() {
        return process == null;
    }

    @Override
    public void deliver(Object entry) {
        var live = process;
        if (live != null) {
            live.deliver(entry);
        }
        if (entry instanceof Signal.Claimable claimable && process == null) {
            claimable.refuse(ExitReason.NOPROC);
        }
    }
}
