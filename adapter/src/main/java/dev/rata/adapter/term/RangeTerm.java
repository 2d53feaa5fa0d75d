package dev.rata.adapter.term;

/** The ints from a first to a last, both included, usable wherever a vector is; a descending range is empty. Holds nothing but its bounds. */
public final class RangeTerm extends VectorTerm {
    private final long first;
    private final long last;

    private RangeTerm(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** The range {@code first..last}. It stays a range when it holds one element or none. */
    public static RangeTerm of(long first, long last) {
        return new RangeTerm(first, last);
    }

    public long first() {
        return first;
    }

    public long last() {
        return last;
    }

    /** The number of elements, exact as long as it fits 64 bits, else the largest {@code long}. */
    public long length() {
        if (last < first) {
            return 0;
        }
        long span = last - first;
        return span < 0 || span == Long.MAX_VALUE ? Long.MAX_VALUE : span + 1;
    }

    /** The number of elements; of a range of more than 2^31-1 elements that largest {@code int}. */
    @Override
    public int size() {
        return (int) Math.min(length(), Integer.MAX_VALUE);
    }

    /** Whether it holds that int. */
    public boolean contains(long number) {
        return first <= number && number <= last;
    }

    @Override
    public Object at(int index) {
        return longAt(index);
    }

    @Override
    public Elements elements() {
        return Elements.LONGS;
    }

    @Override
    public long longAt(int index) {
        if (index < 0 || index >= length()) {
            throw new IndexOutOfBoundsException(index);
        }
        return first + index;
    }

    @Override
    public long[] toLongs() {
        var longs = new long[size()];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = first + i;
        }
        return longs;
    }

    @Override
    public VectorTerm append(Object element) {
        return viewOf(toLongs()).append(element);
    }

    @Override
    public VectorTerm prepend(Object element) {
        return viewOf(toLongs()).prepend(element);
    }

    /** A slice of a range is a range, except that the empty one is the empty vector. */
    @Override
    public VectorTerm slice(int from, int until) {
        return until <= from ? EMPTY : new RangeTerm(first + from, first + until - 1);
    }
}
