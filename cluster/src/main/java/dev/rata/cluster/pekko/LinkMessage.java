package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.link.Handshake;
import dev.rata.cluster.wire.Frame;
import org.apache.pekko.actor.typed.ActorRef;

/** What nodes say to each other below the level of processes. All of it is written by {@link LinkSerializer}. */
public sealed interface LinkMessage {
    /** Said by the carrier of one node to that of another. */
    sealed interface Carried extends LinkMessage, Carrier.Command {}

    /** A frame of a connection. */
    record Payload(Frame frame) implements Carried {}

    /** What came in a frame's place; never sent. */
    record Unreadable(String reason) implements Carried {}

    /** Said by the hub of one node to that of another. */
    sealed interface Word extends LinkMessage, LinkHub.Command {
        NodeId from();
    }

    /**
     * "I want to be connected with you": the cluster's name, the version of the format and the settings that have to be the
     * same are compared first. Later versions may only add to it, so that they can be told that they are.
     */
    record Knock(NodeId from, String cluster, long version, boolean member, String settings) implements Word {}

    /** "Join me": the answer to a knock of a node without a cluster by one that has one. */
    record Come(NodeId from) implements Word {}

    /** "We do not fit together", and why. */
    record Refused(NodeId from, String reason) implements Word {}

    /** Opens a connection: said again until it is answered. */
    record Hello(NodeId from, NodeId to, long epoch, ActorRef<Carrier.Command> carrier) implements Word {}

    /** The answer. */
    record Welcome(NodeId from, long epoch, ActorRef<Carrier.Command> carrier) implements Word {}

    /** "I have given our connection up": so has the receiver then. */
    record Goodbye(NodeId from, long epoch, Handshake.Parting parting) implements Word {}
}
