package dev.rata.adapter.process;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/** A pid that entries can be delivered to: every pid is one. Those of this node are {@link LocalPid}s; a transport makes its own for other nodes. */
public abstract class ProcessPid extends Pid {
    private Object result;
    private Pid heir;

    protected ProcessPid(NodeId node, long id) {
        super(node, id);
    }

    /**
     * Puts a message or a {@link Signal} into the process's inbox, after those that this thread delivered before. Never fails and never waits: what a dead
     * process would get is dropped, and the sender of a {@link Signal.Claimable} is told.
     */
    public abstract void deliver(Object entry);

    /** The process has ended with that result, null for none, which waits for the heir. */
    final synchronized void keep(Object value, Pid spawner) {
        result = value;
        heir = spawner;
    }

    /** The result of the ended process, for its spawner and once; null when there is none (left). */
    final synchronized Object takeResult(Pid taker) {
        if (!taker.equals(heir)) {
            return null;
        }
        var value = result;
        result = null;
        return value;
    }

    /** Whether it is known to have ended. */
    public abstract boolean ended();

    /**
     * Whether the sender may go on sending at once. Where the way to the process is full it may not, and gets a {@link Signal.Resume} when there is room; what
     * it has sent is on its way nevertheless.
     */
    public boolean hasRoomFor(LocalPid sender) {
        return true;
    }

    /** Whether it stands for a process that is started when it is needed: a request that no process has taken can then be made again. */
    public boolean startsOnDemand() {
        return false;
    }

    /** The node to name when the way to the process is lost. */
    public Symbol whereabouts() {
        return node().name();
    }

    static void deliver(Pid to, Object entry) {
        ((ProcessPid) to).deliver(entry);
    }
}
