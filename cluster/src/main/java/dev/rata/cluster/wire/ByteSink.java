package dev.rata.cluster.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Collects bytes up to a limit. */
final class ByteSink {
    /** More than the limit was written. */
    static final class FullException extends RuntimeException {
        private static final long serialVersionUID = 1;

        FullException() {
            super(null, null, false, false);
        }
    }

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final long LOWEST_BITS = 0x0101010101010101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long QUESTION_MARKS = LOWEST_BITS * '?';
    private static final int SHORT_TEXT = 64;
    private static final int FIRST_BYTES = 128;

    private final int limit;
    private byte[] bytes;
    private int size;

    ByteSink(int limit) {
        this(limit, FIRST_BYTES);
    }

    /** @param expected how many bytes will come */
    ByteSink(int limit, int expected) {
        this.limit = limit;
        this.bytes = new byte[expected];
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (more > limit - size) {
            throw new FullException();
        }
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, (int) Math.min(limit, bytes.length * 2L)));
        }
    }

    void tag(int tag) {
        room(1);
        bytes[size++] = (byte) tag;
    }

    /** An unsigned variable-length number: seven bits a byte, least first. */
    void number(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void zigzag(long value) {
        number(value << 1 ^ value >> 63);
    }

    void eight(long value) {
        room(Long.BYTES);
        EIGHT.set(bytes, size, value);
        size += Long.BYTES;
    }

    void raw(byte[] added) {
        number(added.length);
        room(added.length);
        System.arraycopy(added, 0, bytes, size, added.length);
        size += added.length;
    }

    /** Numbers of eight bytes each. */
    void eights(int count, IntToLongFunction number) {
        room(Math.multiplyExact(count, Long.BYTES));
        for (int i = 0, at = size; i < count; i++, at += Long.BYTES) {
            EIGHT.set(bytes, at, number.applyAsLong(i));
        }
        size += count * Long.BYTES;
    }

    /** @throws CharacterCodingException for text with half a surrogate pair, which UTF-8 cannot hold */
    void text(String text) throws CharacterCodingException {
        if (text.length() > SHORT_TEXT) {
            longText(text);
            return;
        }
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) >= 0x80) {
                encoded(text);
                return;
            }
        }
        number(length);
        room(length);
        for (int i = 0; i < length; i++) {
            bytes[size++] = (byte) text.charAt(i);
        }
    }

    /** The JDK copies whole strings many times faster than a loop over characters does, but writes half a surrogate pair as a question mark. */
    private void longText(String text) throws CharacterCodingException {
        if (text.length() > limit) {
            throw new FullException();
        }
        var encoded = text.getBytes(StandardCharsets.UTF_8);
        if (hasQuestionMark(encoded) && !new String(encoded, StandardCharsets.UTF_8).equals(text)) {
            throw new CharacterCodingException();
        }
        raw(encoded);
    }

    /** Looks at eight bytes at a time: a byte that is zero once the question marks are taken out was one. */
    private static boolean hasQuestionMark(byte[] text) {
        int i = 0;
        for (; i <= text.length - Long.BYTES; i += Long.BYTES) {
            long marked = (long) EIGHT.get(text, i) ^ QUESTION_MARKS;
            if ((marked - LOWEST_BITS & ~marked & HIGHEST_BITS) != 0) {
                return true;
            }
        }
        for (; i < text.length; i++) {
            if (text[i] == '?') {
                return true;
            }
        }
        return false;
    }

    private void encoded(String text) throws CharacterCodingException {
        var buffer = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        number(buffer.remaining());
        room(buffer.remaining());
        int count = buffer.remaining();
        buffer.get(bytes, size, count);
        size += count;
    }
}
