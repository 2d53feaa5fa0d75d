package dev.rata.cluster.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes that may be anything. */
final class ByteSource {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

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
        need(Long.BYTES);
        long value = (long) EIGHT.get(bytes, at);
        at += Long.BYTES;
        return value;
    }

    /** A number of numbers of eight bytes each. */
    long[] eights() throws MalformedFrameException {
        var numbers = new long[count(Long.BYTES)];
        for (int i = 0; i < numbers.length; i++, at += Long.BYTES) {
            numbers[i] = (long) EIGHT.get(bytes, at);
        }
        return numbers;
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
        if (!isPlain(from)) {
            return decoded(from, length);
        }
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** Whether all bytes from there to the present place are ASCII; eight at a time. */
    private boolean isPlain(int from) {
        int i = from;
        for (; i <= at - Long.BYTES; i += Long.BYTES) {
            if (((long) EIGHT.get(bytes, i) & 0x8080808080808080L) != 0) {
                return false;
            }
        }
        for (; i < at; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
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
