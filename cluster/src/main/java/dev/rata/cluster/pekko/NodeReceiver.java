package dev.rata.cluster.pekko;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.link.Receiver;
import dev.rata.cluster.naming.ClusterNames;

/** Takes in what other nodes send to the processes of a node. */
final class NodeReceiver implements Receiver {
    private final PekkoNode node;
    private final ClusterNames names;

    NodeReceiver(PekkoNode node, ClusterNames names) {
        this.node = node;
        this.names = names;
    }

    @Override
    public ProcessPid process(long id) {
        var process = node.process(id);
        return process == null ? LocalPid.ended(node.node(), id) : process;
    }

    @Override
    public ProcessPid named(Object name) {
        return NameRegistry.isName(name) && node.locate(name) instanceof Location.At(ProcessPid pid) ? pid : null;
    }

    @Override
    public void ended(Pid process) {
        names.ended(process);
    }

    @Override
    public void spawn(Signal.Spawn order) {
        if (Departure.hasBegun(node.system().classicSystem())) {
            order.refuse(RataException.of(
                            "node_leaving",
                            "the node " + Terms.inspect(node.node().name())
                                    + " is leaving the cluster and takes no new work; spawn on another one")
                    .reason());
            return;
        }
        try {
            ProcessRun.spawn(node, order);
        } catch (RataException refused) {
            order.refuse(refused.reason());
        }
    }
}
