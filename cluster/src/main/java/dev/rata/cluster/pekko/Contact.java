package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.link.Handshake;
import dev.rata.cluster.link.Handshake.Event;
import dev.rata.cluster.link.Handshake.Step;
import dev.rata.cluster.link.Peer;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.pekko.actor.typed.ActorRef;

/** Another member of the cluster that can be reached, with what the connection with it is made of. Belongs to the hub, but for the wake-up. */
final class Contact {
    private final NodeId node;
    private Handshake handshake;
    private Peer peer;
    private ActorRef<Carrier.Command> partner;
    private volatile ActorRef<Carrier.Command> carrier;

    Contact(NodeId node, Handshake.Side side) {
        this.node = node;
        this.handshake = Handshake.with(side);
    }

    NodeId node() {
        return node;
    }

    boolean isLinked() {
        return handshake.isLinked();
    }

    /** What is to be done now that something has happened. */
    List<Step> on(Event event) {
        var turn = handshake.on(
                event, System.nanoTime(), ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        handshake = turn.next();
        return turn.steps();
    }

    /** Where what is sent to the node goes; null while it is severed. */
    Peer peer() {
        return peer;
    }

    void collect(Peer fresh) {
        peer = fresh;
    }

    /** The other side's carrier, once that side has said so. */
    ActorRef<Carrier.Command> partner() {
        return partner;
    }

    void metBy(ActorRef<Carrier.Command> other) {
        partner = other;
    }

    ActorRef<Carrier.Command> carrier() {
        return carrier;
    }

    void carriedBy(ActorRef<Carrier.Command> by) {
        carrier = by;
    }

    /** There is something to send; any thread. */
    void kick() {
        var present = carrier;
        if (present != null) {
            present.tell(Carrier.Kick.KICK);
        }
    }
}
