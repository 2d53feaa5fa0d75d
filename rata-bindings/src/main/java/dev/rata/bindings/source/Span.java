package dev.rata.bindings.source;

/**
 * A stretch of a source file, from the character at {@code start} up to but not including the one at {@code end}. Both
 * count characters (code points) from 0; a span may be empty.
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span runs forward from 0 or later, not from " + start + " to " + end);
        }
    }

    /** The empty span at that character. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    /** The smallest span that holds this one and the other. */
    public Span to(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** How many characters it covers. */
    public int length() {
        return end - start;
    }
}
