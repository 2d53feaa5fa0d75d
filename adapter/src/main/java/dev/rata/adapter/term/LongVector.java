package dev.rata.adapter.term;

import java.util.Arrays;

/** A window of an array of ints. */
final class LongVector extends VectorTerm {
    /** Up to here, adding an element copies the array; beyond, it goes over to the persistent form, so that building by appends stays cheap. */
    private static final int COPIED = 32;

    private final long[] array;
    private final int from;
    private final int size;

    LongVector(long[] array, int from, int size) {
        this.array = array;
        this.from = from;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Object at(int index) {
        return array[from + index];
    }

    @Override
    public Elements elements() {
        return Elements.LONGS;
    }

    @Override
    public long longAt(int index) {
        return array[from + index];
    }

    @Override
    public long[] toLongs() {
        return Arrays.copyOfRange(array, from, from + size);
    }

    @Override
    public VectorTerm append(Object element) {
        if (size == 0) {
            return viewOf(element);
        }
        if (size < COPIED && element instanceof Long number) {
            var longer = Arrays.copyOfRange(array, from, from + size + 1);
            longer[size] = number;
            return new LongVector(longer, 0, size + 1);
        }
        return ObjectVector.ofAll(toArray()).append(element);
    }

    @Override
    public VectorTerm prepend(Object element) {
        if (size == 0) {
            return viewOf(element);
        }
        if (size < COPIED && element instanceof Long number) {
            var longer = new long[size + 1];
            System.arraycopy(array, from, longer, 1, size);
            longer[0] = number;
            return new LongVector(longer, 0, size + 1);
        }
        return ObjectVector.ofAll(toArray()).prepend(element);
    }

    @Override
    public VectorTerm slice(int start, int until) {
        return until <= start ? EMPTY : new LongVector(array, from + start, until - start);
    }
}
