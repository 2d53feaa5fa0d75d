package dev.rata.cluster.link;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.Pid;

/** This node, as the place where things from other nodes arrive. */
public interface Receiver {
    /** The process of that number, or a pid that has ended. */
    ProcessPid process(long id);

    /** The process of that registered name, or null. */
    ProcessPid named(Object name);

    /** A process of the other node is known to have ended. Called before any process of this node hears so, on the connection's thread: must be short. */
    void ended(Pid process);

    /** Spawns for a process of another node, or tells it why not. */
    void spawn(Signal.Spawn order);
}
