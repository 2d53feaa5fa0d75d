package dev.rata.adapter.term;

import java.util.Arrays;

/** A window of an array of floats. */
final class DoubleVector extends VectorTerm {
    /** Up to here, adding an element copies the array; beyond, it goes over to the persistent form, so that building by appends stays cheap. */
    private static final int COPIED = 32;

    private final double[] array;
    private final int from;
    private final int size;

    DoubleVector(double[] array, int from, int size) {
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
        return Elements.DOUBLES;
    }

    @Override
    public double doubleAt(int index) {
        return array[from + index];
    }

    @Override
    public double[] toDoubles() {
        return Arrays.copyOfRange(array, from, from + size);
    }

    @Override
    public VectorTerm append(Object element) {
        if (size == 0) {
            return viewOf(element);
        }
        if (size < COPIED && element instanceof Double number) {
            var longer = Arrays.copyOfRange(array, from, from + size + 1);
            longer[size] = number;
            return new DoubleVector(longer, 0, size + 1);
        }
        return ObjectVector.ofAll(toArray()).append(element);
    }

    @Override
    public VectorTerm prepend(Object element) {
        if (size == 0) {
            return viewOf(element);
        }
        if (size < COPIED && element instanceof Double number) {
            var longer = new double[size + 1];
            System.arraycopy(array, from, longer, 1, size);
            longer[0] = number;
            return new DoubleVector(longer, 0, size + 1);
        }
        return ObjectVector.ofAll(toArray()).prepend(element);
    }

    @Override
    public VectorTerm slice(int start, int until) {
        return until <= start ? EMPTY : new DoubleVector(array, from + start, until - start);
    }
}
