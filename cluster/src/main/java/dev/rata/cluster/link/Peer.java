package dev.rata.cluster.link;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.wire.Parcel;
import dev.rata.cluster.wire.ParcelEncoder;

/**
 * The connection with one incarnation of another node, from the moment it is known to the moment it is lost; a connection that comes back is a new one. What
 * is sent before frames can flow waits.
 *
 * <p>Between two processes a gap-free beginning of what was sent arrives, in order. When the connection is lost, everyone on this side who waits for something
 * of the other hears {@code :noconnection}, once. Every method may be called from any thread.
 */
public final class Peer {
    private final NodeId remote;
    private final ParcelEncoder encoder;
    private final Receiver receiver;
    private final Outbox outbox;
    private final Relations relations;
    private boolean lost;

    Peer(NodeId remote, ParcelEncoder encoder, Receiver receiver, Outbox outbox) {
        this.remote = remote;
        this.encoder = encoder;
        this.receiver = receiver;
        this.outbox = outbox;
        this.relations = new Relations(receiver::ended);
    }

    /** The other node. */
    public NodeId remote() {
        return remote;
    }

    /** What waits to be sent, to be taken by whoever carries it. */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Sends to a process of the other node.
     *
     * @throws dev.rata.adapter.process.RataException {@code :argument_error} or {@code :message_too_large}, nothing being sent then
     */
    void send(Pid to, Parcel.Target target, Object entry) {
        var parcel = encoder.encode(new Parcel(target, entry));
        if (entry instanceof Signal signal) {
            relations.sending(signal, to);
        }
        if (!outbox.add(parcel) && entry instanceof Signal.Claimable claimable && relations.unsent(claimable, to)) {
            claimable.refuse(ExitReason.NOCONNECTION);
        }
    }

    /** Delivers what has arrived, in order. Nothing is delivered once the connection is lost. */
    public synchronized void receive(Iterable<Parcel> parcels) {
        if (!lost) {
            for (var parcel : parcels) {
                receive(parcel.target(), parcel.entry());
            }
        }
    }

    private void receive(Parcel.Target target, Object entry) {
        if (entry instanceof Signal.Spawn order) {
            relations.received(order, null);
            receiver.spawn(order);
            return;
        }
        var to = find(target);
        if (to == null) {
            if (entry instanceof Signal.Claimable claimable) {
                claimable.refuse(ExitReason.NOPROC);
            }
        } else if (!(entry instanceof Signal signal) || relations.received(signal, to)) {
            to.deliver(entry);
        }
    }

    private ProcessPid find(Parcel.Target target) {
        return switch (target) {
            case Parcel.Target.Numbered(var id) -> receiver.process(id);
            case Parcel.Target.Named(var name) -> receiver.named(name);
        };
    }

    /** The connection is lost: tells everyone who waits. A second call changes nothing. */
    public synchronized void lose() {
        if (!lost) {
            lost = true;
            outbox.close();
            relations.lost();
        }
    }

    /** How many waits and links hang on this connection. */
    public int relations() {
        return relations.count();
    }
}
