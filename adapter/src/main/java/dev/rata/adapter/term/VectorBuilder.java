package dev.rata.adapter.term;

import java.util.Arrays;

/**
 * Builds a vector from first to last element. Ints and floats stay unboxed as long as all elements are of that one kind. Used by one thread and for one
 * vector.
 */
public final class VectorBuilder {
    /** Room for more than this is made only when it is needed. */
    private static final int MOST_AT_ONCE = 1 << 20;

    private long[] longs;
    private double[] doubles;
    private scala.collection.immutable.VectorBuilder<Object> values;
    private final int expected;
    private int size;

    VectorBuilder(int expected) {
        this.expected = Math.clamp(expected, 4, MOST_AT_ONCE);
    }

    /** Adds a value. */
    public void add(Object element) {
        if (element instanceof Long number) {
            addLong(number);
        } else if (element instanceof Double number) {
            addDouble(number);
        } else {
            addBoxed(element);
        }
    }

    /** Adds an int. */
    public void addLong(long number) {
        if (longs == null) {
            if (size > 0) {
                addBoxed(number);
                return;
            }
            longs = new long[expected];
        } else if (size == longs.length) {
            longs = Arrays.copyOf(longs, size * 2);
        }
        longs[size++] = number;
    }

    /** Adds a float. */
    public void addDouble(double number) {
        if (doubles == null) {
            if (size > 0) {
                addBoxed(number);
                return;
            }
            doubles = new double[expected];
        } else if (size == doubles.length) {
            doubles = Arrays.copyOf(doubles, size * 2);
        }
        doubles[size++] = number;
    }

    /** Adds all elements of a vector. */
    public void addAll(VectorTerm vector) {
        switch (vector.elements()) {
            case LONGS, DOUBLES -> {
                for (int i = 0, n = vector.size(); i < n; i++) {
                    addFrom(vector, i);
                }
            }
            case VALUES -> {
                for (var element : vector) {
                    add(element);
                }
            }
        }
    }

    /** Adds the element of a vector at an index from 0. */
    public void addFrom(VectorTerm vector, int index) {
        switch (vector.elements()) {
            case LONGS -> addLong(vector.longAt(index));
            case DOUBLES -> addDouble(vector.doubleAt(index));
            case VALUES -> add(vector.at(index));
        }
    }

    /** The number of elements so far. */
    public int size() {
        return size;
    }

    /** The value: the vector, or its only element where that is the same. */
    public Object build() {
        return view().value();
    }

    /** The vector as a view: one element stays a vector. */
    public VectorTerm view() {
        if (size == 0) {
            return VectorTerm.EMPTY;
        }
        if (values != null) {
            return new ObjectVector(values.result());
        }
        return longs != null ? new LongVector(exact(longs), 0, size) : new DoubleVector(exact(doubles), 0, size);
    }

    private long[] exact(long[] array) {
        return array.length > size + size / 4 ? Arrays.copyOf(array, size) : array;
    }

    private double[] exact(double[] array) {
        return array.length > size + size / 4 ? Arrays.copyOf(array, size) : array;
    }

    private void addBoxed(Object element) {
        if (values == null) {
            values = new scala.collection.immutable.VectorBuilder<>();
            for (int i = 0; i < size; i++) {
                values.addOne(longs != null ? (Object) longs[i] : (Object) doubles[i]);
            }
            longs = null;
            doubles = null;
        }
        values.addOne(element);
        size++;
    }
}
