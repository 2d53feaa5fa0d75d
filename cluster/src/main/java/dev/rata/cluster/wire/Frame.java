package dev.rata.cluster.wire;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** What travels between two nodes at once. Every frame begins with the version of the format, its kind, and the epoch of the connection it belongs to. */
public sealed interface Frame {
    /** Bytes that a data frame takes beyond its load, at most. */
    int HEAD = 32;

    /** The number of the connection. */
    long epoch();

    /**
     * Signals and messages, or a piece of one.
     *
     * @param sequence its place among the data frames of the connection, from 1
     * @param received how many data frames of the other side have arrived without a gap
     */
    record Data(long epoch, long sequence, long received, Load load) implements Frame {}

    /** How many data frames have arrived without a gap. */
    record Receipt(long epoch, long received) implements Frame {}

    /** As a receipt; those behind are missing, and are to be sent again. */
    record Missing(long epoch, long received) implements Frame {}

    /** Asks for a receipt; so many data frames have been sent. */
    record Probe(long epoch, long sent) implements Frame {}

    /** Writes the frame. */
    default void write(ByteBuffer out) {
        out.put((byte) WireVersion.CURRENT);
        switch (this) {
            case Data(var epoch, var sequence, var received, var load) -> {
                head(out, load.kind().ordinal(), epoch, sequence);
                number(out, received);
                out.put(load.bytes(), load.from(), load.length());
            }
            case Receipt(var epoch, var received) -> head(out, FrameKind.RECEIPT, epoch, received);
            case Missing(var epoch, var received) -> head(out, FrameKind.MISSING, epoch, received);
            case Probe(var epoch, var sent) -> head(out, FrameKind.PROBE, epoch, sent);
        }
    }

    private static void head(ByteBuffer out, int kind, long epoch, long number) {
        out.put((byte) kind);
        number(out, epoch);
        number(out, number);
    }

    private static void number(ByteBuffer out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.put((byte) rest);
    }

    /** The bytes that it takes, or a few more. */
    default int size() {
        return this instanceof Data data ? HEAD + data.load.length() : HEAD;
    }

    /** Reads a frame, to the end of the buffer. Its load is a copy. */
    static Frame read(ByteBuffer in) throws MalformedFrameException {
        try {
            int version = in.get();
            if (version != WireVersion.CURRENT) {
                throw new MalformedFrameException(
                        "it has version " + version + ", this node reads version " + WireVersion.CURRENT);
            }
            int kind = in.get();
            var frame = read(kind, number(in), number(in), in);
            if (in.hasRemaining()) {
                throw new MalformedFrameException(in.remaining() + " bytes follow its end");
            }
            return frame;
        } catch (BufferUnderflowException truncated) {
            throw new MalformedFrameException("it ends too early");
        }
    }

    private static Frame read(int kind, long epoch, long number, ByteBuffer in) throws MalformedFrameException {
        return switch (kind) {
            case FrameKind.RECEIPT -> new Receipt(epoch, number);
            case FrameKind.MISSING -> new Missing(epoch, number);
            case FrameKind.PROBE -> new Probe(epoch, number);
            default -> new Data(epoch, number, number(in), load(kind, in));
        };
    }

    private static Load load(int kind, ByteBuffer in) throws MalformedFrameException {
        if (kind < 0 || kind >= FrameKind.LOADS) {
            throw new MalformedFrameException("no kind of frame has the number " + kind);
        }
        var bytes = new byte[in.remaining()];
        in.get(bytes);
        return new Load(Load.Kind.values()[kind], bytes, 0, bytes.length);
    }

    private static long number(ByteBuffer in) throws MalformedFrameException {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int next = in.get();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new MalformedFrameException("a number has more than 63 bits");
    }
}
