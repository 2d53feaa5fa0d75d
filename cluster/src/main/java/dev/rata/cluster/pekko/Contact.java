package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.link.Peer;
import dev.rata.cluster.pekko.LinkMessage.Payload;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.delivery.ProducerController;

/** Another member of the cluster that can be reached, and how far the connection with it has got. Belongs to the hub, but for the wake-up. */
final class Contact {
    /** How far the connection has got. */
    enum State {
        /** Being made: what is sent waits. */
        OPENING,
        /** Frames flow. */
        LINKED,
        /** Given up on purpose, until one of the two connects again. */
        SEVERED
    }

    private final NodeId node;
    private State state = State.OPENING;
    private Peer peer;
    private long epoch;
    private long openingSince;
    private ActorRef<ProducerController.Command<Payload>> ownProducer;
    private ActorRef<ProducerController.Command<Payload>> partner;
    private volatile ActorRef<Carrier.Command> carrier;

    Contact(NodeId node) {
        this.node = node;
    }

    NodeId node() {
        return node;
    }

    State state() {
        return state;
    }

    Peer peer() {
        return peer;
    }

    /** The number of the present connection, 0 while there is none. */
    long epoch() {
        return epoch;
    }

    ActorRef<Carrier.Command> carrier() {
        return carrier;
    }

    ActorRef<ProducerController.Command<Payload>> ownProducer() {
        return ownProducer;
    }

    ActorRef<ProducerController.Command<Payload>> partner() {
        return partner;
    }

    long openingSince() {
        return openingSince;
    }

    /** From now on what is sent to the node goes to that peer. */
    void opening(Peer fresh) {
        peer = fresh;
        state = State.OPENING;
        epoch = 0;
        openingSince = System.nanoTime();
        ownProducer = null;
        partner = null;
    }

    /** A carrier has been started for a connection of that number; the other side's producer may be unknown yet. */
    void carried(long number, ActorRef<Carrier.Command> by, ActorRef<ProducerController.Command<Payload>> from) {
        epoch = number;
        carrier = by;
        partner = from;
    }

    void producing(ActorRef<ProducerController.Command<Payload>> producer) {
        ownProducer = producer;
    }

    void linked() {
        state = State.LINKED;
    }

    /** The connection is over; its carrier, to be stopped, or null. */
    ActorRef<Carrier.Command> closed() {
        var old = carrier;
        carrier = null;
        epoch = 0;
        peer = null;
        return old;
    }

    void severed() {
        state = State.SEVERED;
    }

    /** There is something to send; any thread. */
    void kick() {
        var present = carrier;
        if (present != null) {
            present.tell(Carrier.Kick.KICK);
        }
    }
}
