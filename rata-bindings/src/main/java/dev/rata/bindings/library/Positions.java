package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Errors;

/** Positions in a vector as programs count them: from 1, or from the end when negative. */
final class Positions {
    private Positions() {}

    /** The position counted from 0, or a negative number when there is no element of so many. */
    static long fromZero(long index, long size) {
        long position = index > 0 ? index - 1 : size + index;
        return index == 0 || position >= size ? -1 : position;
    }

    /** The element there, or null when there is none. */
    static Object at(VectorTerm vector, long index) {
        long position = fromZero(index, vector.size());
        return position < 0 ? null : vector.at((int) position);
    }

    /** The element there; raises {@code :index_error} when there is none. */
    static Object require(VectorTerm vector, long index) {
        var element = at(vector, index);
        if (element == null) {
            throw Errors.index(index, vector, vector.size());
        }
        return element;
    }

    /** So many elements from a position on, or as many of them as there are. */
    static VectorTerm slice(VectorTerm vector, long start, long count) {
        if (count < 0) {
            throw RataException.of("value_error", "a slice cannot have " + count + " elements");
        }
        long from = start > 0 ? start - 1 : start < 0 ? Math.max(vector.size() + start, 0) : 0;
        return vector.drop(clamped(from)).take(clamped(count));
    }

    /** The elements from a position on, or at the positions of a range, as many of them as there are. */
    static VectorTerm slice(String function, VectorTerm vector, Object positions) {
        return switch (positions) {
            case Long start -> slice(vector, start, vector.size());
            case RangeTerm range -> slice(vector, range);
            default -> throw Conversion.unfit(function, "an int or a range", "indexes", positions);
        };
    }

    private static VectorTerm slice(VectorTerm vector, RangeTerm range) {
        long last = range.last() < 0 ? vector.size() + range.last() + 1 : range.last();
        long first = range.first() < 0 ? Math.max(vector.size() + range.first() + 1, 1) : Math.max(range.first(), 1);
        return slice(vector, first, Math.max(last - first + 1, 0));
    }

    /** The first elements, or, when negative, the last ones. */
    static VectorTerm take(VectorTerm vector, long count) {
        return count >= 0 ? vector.take(clamped(count)) : vector.drop(clamped(vector.size() + count));
    }

    /** All but the first elements, or, when negative, but the last ones. */
    static VectorTerm drop(VectorTerm vector, long count) {
        return count >= 0 ? vector.drop(clamped(count)) : vector.take(clamped(vector.size() + count));
    }

    private static int clamped(long count) {
        return Math.clamp(count, 0, Integer.MAX_VALUE);
    }
}
