package dev.rata.cluster.pekko;

import dev.rata.adapter.term.ListTerm;
import dev.rata.cluster.sharding.KeyedServer.Need;
import dev.rata.cluster.wire.MalformedFrameException;
import java.io.NotSerializableException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** Writes {@link ShardMessage}s: a list of Rata's values, and what is encoded already behind it. Made by Pekko. */
public final class ShardSerializer extends SerializerWithStringManifest {
    private static final String DELIVER = "d";
    private static final String FIND = "q";
    private static final String STOP = "s";
    private static final String DELIVERED = "a";
    private static final String FOUND = "f";
    private static final String ABSENT = "n";
    private static final String FAILED = "x";
    private static final int IDENTIFIER = 7283;
    private static final byte[] NOTHING = new byte[0];

    private final ExtendedActorSystem system;

    public ShardSerializer(ExtendedActorSystem system) {
        this.system = system;
    }

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object message) {
        return switch ((ShardMessage) message) {
            case ShardMessage.Deliver deliver -> DELIVER;
            case ShardMessage.Find find -> FIND;
            case ShardMessage.Stop stop -> STOP;
            case ShardMessage.Delivered delivered -> DELIVERED;
            case ShardMessage.Found found -> FOUND;
            case ShardMessage.Absent absent -> ABSENT;
            case ShardMessage.Failed failed -> FAILED;
        };
    }

    @Override
    public byte[] toBinary(Object message) {
        return switch ((ShardMessage) message) {
            case ShardMessage.Deliver(var origin, var number, var from, var messages) ->
                bytes(joined(messages), text(origin), number, from.name(), from.incarnation());
            case ShardMessage.Find(var origin, var number, var need) ->
                bytes(NOTHING, text(origin), number, need == Need.STARTED);
            case ShardMessage.Stop() -> bytes(NOTHING);
            case ShardMessage.Delivered(var number) -> bytes(NOTHING, number);
            case ShardMessage.Found(var number, var node, var id) ->
                bytes(NOTHING, number, node.name(), node.incarnation(), id);
            case ShardMessage.Absent(var number) -> bytes(NOTHING, number);
            case ShardMessage.Failed(var number, var from, var reason) ->
                bytes(reason, number, from.name(), from.incarnation());
        };
    }

    private static byte[] bytes(byte[] rest, Object... parts) {
        var head = WordParts.bytes(ListTerm.of(parts));
        return ByteBuffer.allocate(4 + head.length + rest.length)
                .putInt(head.length)
                .put(head)
                .put(rest)
                .array();
    }

    private static byte[] joined(List<byte[]> messages) {
        var out = ByteBuffer.allocate(
                messages.stream().mapToInt(message -> 4 + message.length).sum());
        messages.forEach(message -> out.putInt(message.length).put(message));
        return out.array();
    }

    private static List<byte[]> split(byte[] bytes) throws MalformedFrameException {
        var messages = new ArrayList<byte[]>();
        for (int at = 0; at < bytes.length; ) {
            int length = bytes.length - at < 4 ? -1 : ByteBuffer.wrap(bytes).getInt(at);
            if (length < 0 || length > bytes.length - at - 4) {
                throw new MalformedFrameException("a message is shorter than it says");
            }
            messages.add(Arrays.copyOfRange(bytes, at + 4, at + 4 + length));
            at += 4 + length;
        }
        return messages;
    }

    private String text(ActorRef<?> ref) {
        return resolver().toSerializationFormat(ref);
    }

    private ActorRefResolver resolver() {
        return ActorRefResolver.get(Adapter.toTyped(system));
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
        try {
            int head = bytes.length < 4 ? -1 : ByteBuffer.wrap(bytes).getInt();
            if (head < 0 || head > bytes.length - 4) {
                throw new MalformedFrameException("it is shorter than it says");
            }
            var parts = WordParts.of(Arrays.copyOfRange(bytes, 4, 4 + head));
            var message = message(manifest, parts, Arrays.copyOfRange(bytes, 4 + head, bytes.length));
            parts.end();
            return message;
        } catch (MalformedFrameException malformed) {
            throw new NotSerializableException("a word about sharded servers is malformed: " + malformed.getMessage());
        }
    }

    private ShardMessage message(String manifest, WordParts parts, byte[] rest) throws MalformedFrameException {
        return switch (manifest) {
            case DELIVER -> new ShardMessage.Deliver(origin(parts), parts.number(), parts.node(), split(rest));
            case FIND ->
                new ShardMessage.Find(origin(parts), parts.number(), parts.truth() ? Need.STARTED : Need.IF_RUNNING);
            case STOP -> new ShardMessage.Stop();
            case DELIVERED -> new ShardMessage.Delivered(parts.number());
            case FOUND -> new ShardMessage.Found(parts.number(), parts.node(), parts.number());
            case ABSENT -> new ShardMessage.Absent(parts.number());
            case FAILED -> new ShardMessage.Failed(parts.number(), parts.node(), rest);
            default -> throw new MalformedFrameException("there is no word \"" + manifest + "\"");
        };
    }

    private ActorRef<ShardOrigin.Command> origin(WordParts parts) throws MalformedFrameException {
        return resolver().resolveActorRef(parts.text());
    }
}
