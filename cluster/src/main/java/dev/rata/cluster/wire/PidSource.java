package dev.rata.cluster.wire;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.NodeId;

/** Makes the pids that are read from a frame: those of this node lead to its processes, others to other nodes. */
@FunctionalInterface
public interface PidSource {
    /** The pid of that process; a process that does not exist gives a pid that has ended. */
    ProcessPid pid(NodeId node, long id);
}
