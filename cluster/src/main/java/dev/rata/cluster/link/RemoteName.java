package dev.rata.cluster.link;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.cluster.wire.Parcel;

/** A registered name of another node, as a receiver: whichever process has it when something arrives. Never a value of a program. */
final class RemoteName extends ProcessPid {
    private final Peer peer;
    private final Object name;

    RemoteName(Peer peer, Object name) {
        super(peer.remote(), 0);
        this.peer = peer;
        this.name = name;
    }

    @Override
    public void deliver(Object entry) {
        peer.send(this, new Parcel.Target.Named(name), entry);
    }

    @Override
    public boolean ended() {
        return false;
    }

    @Override
    public boolean hasRoomFor(LocalPid sender) {
        return peer.outbox().hasRoomFor(sender);
    }
}
