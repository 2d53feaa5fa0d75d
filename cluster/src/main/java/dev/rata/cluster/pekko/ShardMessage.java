package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.sharding.KeyedServer.Need;
import java.util.List;
import org.apache.pekko.actor.typed.ActorRef;

/** What travels between a node that uses a sharded server and the one where it lives, written by {@link ShardSerializer}. */
sealed interface ShardMessage {
    /** To the server's place. */
    sealed interface ToEntity extends ShardMessage, ShardEntity.Command {}

    /**
     * Messages for the server, to be acknowledged.
     *
     * @param from     the node they come from, which is how their pids are to be read
     * @param messages the encoded values
     */
    record Deliver(ActorRef<ShardOrigin.Command> origin, long number, NodeId from, List<byte[]> messages)
            implements ToEntity {}

    /** Asks for the server's process. */
    record Find(ActorRef<ShardOrigin.Command> origin, long number, Need need) implements ToEntity {}

    /** Ends the server gracefully; sent by sharding itself. */
    record Stop() implements ToEntity {}

    /** To the node that uses it. */
    sealed interface ToOrigin extends ShardMessage, ShardOrigin.Command {}

    /** A batch of messages has been handed to the server. */
    record Delivered(long number) implements ToOrigin {}

    /** The server's process. */
    record Found(long number, NodeId node, long id) implements ToOrigin {}

    /** No process runs. */
    record Absent(long number) implements ToOrigin {}

    /** The server could not be started; the reason as an encoded value of that node. */
    record Failed(long number, NodeId from, byte[] reason) implements ToOrigin {}
}
