package dev.rata.cluster.link;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.wire.Parcel;

/**
 * The pid of a process of another node. What is delivered goes by the connection to that incarnation of the node; without one, whoever must hear hears {@code
 * :noconnection}, and {@code :noproc} once the node is known in a later incarnation.
 */
final class RemotePid extends ProcessPid {
    private final Peers peers;

    RemotePid(Peers peers, NodeId node, long id) {
        super(node, id);
        this.peers = peers;
    }

    @Override
    public void deliver(Object entry) {
        var peer = peers.find(node().name());
        if (peer != null && peer.remote().equals(node())) {
            peer.send(this, new Parcel.Target.Numbered(id()), entry);
        } else if (entry instanceof Signal.Claimable claimable) {
            claimable.refuse(peer == null ? ExitReason.NOCONNECTION : ExitReason.NOPROC);
        }
    }

    @Override
    public boolean ended() {
        return false;
    }

    @Override
    public boolean hasRoomFor(LocalPid sender) {
        var peer = peers.find(node().name());
        return peer == null || peer.outbox().hasRoomFor(sender);
    }
}
