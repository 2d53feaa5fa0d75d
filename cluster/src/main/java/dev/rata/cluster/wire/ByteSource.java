package dev.rata.cluster.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes that may be anything. */
final class ByteSource {
    private final byte[] bytes;
    private int at;
    private final int end;

    ByteSource(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ByteSource(byte[] bytes, int from, int until) {
        this.bytes = bytes;
        this.at = from;
        this.end = until;
    }

    int remaining() {
        return end - at;
    }

    int tag() throws MalformedFrameException {
        need(1);
        return bytes[at++] & 0xFF;
    }

    /** An unsigned number of 64 bits. */
    long number() throws MalformedFrameException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = tag();
            value |= (next & 0x7FL) << shift;
            if ((next & 0x80) == 0) {
                if (shift == 63 && next > 1) {
                    break;
                }
                return value;
            }
        }
        throw new MalformedFrameException("a number has more than 64 bits");
    }

    long zigzag() throws MalformedFrameException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** A number of things of which each takes at least so many bytes: never more than the bytes that are left can hold. */
    int count(int bytesEach) throws MalformedFrameException {
        long count = number();
        if (count < 0 || count > remaining() / bytesEach) {
            throw new MalformedFrameException(
                    "a count of " + Long.toUnsignedString(count) + " is more than " + remaining() + " bytes can hold");
        }
        return (int) count;
    }

    long eight() throws MalformedFrameException {
        need(8);
        long value = ByteBuffer.wrap(bytes).getLong(at);
        at += 8;
        return value;
    }

    byte[] raw() throws MalformedFrameException {
        int length = count(1);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** The next part, with its length in front, to be read on its own. */
    ByteSource part() throws MalformedFrameException {
        int length = count(1);
        at += length;
        return new ByteSource(bytes, at - length, at);
    }

    String text() throws MalformedFrameException {
        int length = count(1);
        int from = at;
        at += length;
        for (int i = from; i < at; i++) {
            if (bytes[i] < 0) {
                return decoded(from, length);
            }
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    private String decoded(int from, int length) throws MalformedFrameException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new MalformedFrameException("a string of " + length + " bytes is not UTF-8");
        }
    }

    private void need(int count) throws MalformedFrameException {
        if (remaining() < count) {
            throw new MalformedFrameException("it ends too early: " + remaining() + " bytes left of " + count);
        }
    }
}
