package dev.rata.cluster.link;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;

/** This node, as the place where things from other nodes arrive. */
public interface Receiver {
    /** The process of that number, or a pid that has ended. */
    ProcessPid process(long id);

    /** The process of that registered name, or null. */
    ProcessPid named(Object name);

    /** Spawns for a process of another node, or tells it why not. */
    void spawn(Signal.Spawn order);
}
