package dev.rata.cluster.pekko;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.link.Handshake.Parting;
import dev.rata.cluster.pekko.LinkMessage.Payload;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.MalformedFrameException;
import java.io.NotSerializableException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.serialization.ByteBufferSerializer;
import org.apache.pekko.serialization.SerializerWithStringManifest;

/** Writes {@link LinkMessage}s: frames as they are, all else as a list of Rata's values. Made by Pekko. */
public final class LinkSerializer extends SerializerWithStringManifest implements ByteBufferSerializer {
    private static final String FRAME = "f";
    private static final String KNOCK = "k";
    private static final String COME = "c";
    private static final String REFUSED = "r";
    private static final String HELLO = "h";
    private static final String WELCOME = "w";
    private static final String GOODBYE = "g";
    private static final int IDENTIFIER = 7282;

    private final ExtendedActorSystem system;

    public LinkSerializer(ExtendedActorSystem system) {
        this.system = system;
    }

    @Override
    public int identifier() {
        return IDENTIFIER;
    }

    @Override
    public String manifest(Object message) {
        return switch ((LinkMessage) message) {
            case LinkMessage.Carried carried -> FRAME;
            case LinkMessage.Knock knock -> KNOCK;
            case LinkMessage.Come come -> COME;
            case LinkMessage.Refused refused -> REFUSED;
            case LinkMessage.Hello hello -> HELLO;
            case LinkMessage.Welcome welcome -> WELCOME;
            case LinkMessage.Goodbye goodbye -> GOODBYE;
        };
    }

    @Override
    public byte[] toBinary(Object message) {
        return switch ((LinkMessage) message) {
            case Payload(var frame) -> bytes(frame);
            case LinkMessage.Unreadable unreadable ->
                throw new IllegalArgumentException("what could not be read is not sent on");
            case LinkMessage.Knock(var from, var cluster, var version, var member, var settings) ->
                bytes(from, cluster, version, member, settings);
            case LinkMessage.Come(var from) -> bytes(from);
            case LinkMessage.Refused(var from, var reason) -> bytes(from, reason);
            case LinkMessage.Hello(var from, var to, var epoch, var carrier) ->
                bytes(from, to.name(), to.incarnation(), epoch, text(carrier));
            case LinkMessage.Welcome(var from, var epoch, var carrier) -> bytes(from, epoch, text(carrier));
            case LinkMessage.Goodbye(var from, var epoch, var parting) ->
                bytes(from, epoch, parting == Parting.FOR_GOOD);
        };
    }

    /** Frames are written into Pekko's own buffer, without an array of their own. */
    @Override
    public void toBinary(Object message, ByteBuffer out) {
        if (message instanceof Payload(var frame)) {
            frame.write(out);
        } else {
            out.put(toBinary(message));
        }
    }

    private static byte[] bytes(Frame frame) {
        var out = ByteBuffer.allocate(frame.size());
        frame.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static byte[] bytes(NodeId from, Object... rest) {
        return WordParts.bytes(ListTerm.of(from.name(), from.incarnation()).concat(ListTerm.of(rest)));
    }

    private String text(ActorRef<?> ref) {
        return ActorRefResolver.get(Adapter.toTyped(system)).toSerializationFormat(ref);
    }

    @Override
    public Object fromBinary(byte[] bytes, String manifest) throws NotSerializableException {
        if (manifest.equals(FRAME)) {
            return frame(ByteBuffer.wrap(bytes));
        }
        try {
            var parts = WordParts.of(bytes);
            var word = word(manifest, parts);
            if (!manifest.equals(KNOCK)) {
                parts.end();
            }
            return word;
        } catch (MalformedFrameException malformed) {
            throw new NotSerializableException("a word between nodes is malformed: " + malformed.getMessage());
        }
    }

    @Override
    public Object fromBinary(ByteBuffer in, String manifest) throws NotSerializableException {
        if (manifest.equals(FRAME)) {
            return frame(in);
        }
        var bytes = new byte[in.remaining()];
        in.get(bytes);
        return fromBinary(bytes, manifest);
    }

    /** What cannot be read is the carrier's to judge, which knows the node it came from. */
    private static LinkMessage frame(ByteBuffer in) {
        try {
            return new Payload(Frame.read(in));
        } catch (MalformedFrameException malformed) {
            return new LinkMessage.Unreadable(malformed.getMessage());
        }
    }

    private LinkMessage.Word word(String manifest, WordParts parts) throws MalformedFrameException {
        var from = parts.node();
        return switch (manifest) {
            case KNOCK -> new LinkMessage.Knock(from, parts.text(), parts.number(), parts.truth(), parts.text());
            case COME -> new LinkMessage.Come(from);
            case REFUSED -> new LinkMessage.Refused(from, parts.text());
            case HELLO -> new LinkMessage.Hello(from, parts.node(), parts.number(), carrier(parts.text()));
            case WELCOME -> new LinkMessage.Welcome(from, parts.number(), carrier(parts.text()));
            case GOODBYE ->
                new LinkMessage.Goodbye(from, parts.number(), parts.truth() ? Parting.FOR_GOOD : Parting.FOR_NOW);
            default -> throw new MalformedFrameException("there is no word \"" + manifest + "\"");
        };
    }

    private ActorRef<Carrier.Command> carrier(String text) {
        return ActorRefResolver.get(Adapter.toTyped(system)).resolveActorRef(text);
    }
}
