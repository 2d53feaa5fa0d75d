package dev.rata.cluster.pekko;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the nodes that have been lost, being told as a process would be that monitors all nodes. */
final class NodeLosses extends ProcessPid {
    private static final Symbol NODEDOWN = Symbol.of("nodedown");

    private final AtomicLong count = new AtomicLong();

    NodeLosses(NodeId here) {
        super(here, 0);
    }

    long count() {
        return count.get();
    }

    @Override
    public void deliver(Object message) {
        if (message instanceof ListTerm list && list.size() == 2 && list.at(0) == NODEDOWN) {
            count.incrementAndGet();
        }
    }

    @Override
    public boolean ended() {
        return false;
    }
}
