package dev.rata.adapter.term;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * A vector: immutable, ordered, persistent. Elements that are all 64-bit ints or all floats are kept unboxed.
 *
 * <p>A one-element vector of a non-collection <em>is</em> its element, so it never exists as a value of a program. Inside the runtime it does, as a
 * <em>view</em>: {@link #view} shows any value as a vector, the operations here go from view to view, and {@link #value} makes a value of a view again. The
 * static factories and {@link VectorBuilder#build} give values.
 *
 * <p>Indexes here count from 0 and are not checked beyond what the arrays check: language-level functions check them.
 */
public abstract sealed class VectorTerm implements Iterable<Object>
        permits ObjectVector, LongVector, DoubleVector, RangeTerm {
    /** How the elements are held. */
    public enum Elements {
        /** 64-bit ints: {@link #longAt} may be used. */
        LONGS,
        /** Floats: {@link #doubleAt} may be used. */
        DOUBLES,
        /** Any values. */
        VALUES
    }

    /** The empty vector, {@code []}. */
    public static final VectorTerm EMPTY = new LongVector(new long[0], 0, 0);

    /** The vector of these elements, or the element itself where that is the same. Keeps the array. */
    public static Object of(Object... elements) {
        return viewOf(elements).value();
    }

    /** The vector of these ints, or the one int. Keeps the array. */
    public static Object ofLongs(long... elements) {
        return elements.length == 1 ? (Object) elements[0] : viewOf(elements);
    }

    /** The vector of these floats, or the one float. Keeps the array. */
    public static Object ofDoubles(double... elements) {
        return elements.length == 1 ? (Object) elements[0] : viewOf(elements);
    }

    /** As {@link #of}, without the collapse of one element. */
    public static VectorTerm viewOf(Object... elements) {
        if (elements.length > 0 && !(elements[0] instanceof Long) && !(elements[0] instanceof Double)) {
            return ObjectVector.ofAll(elements);
        }
        var builder = new VectorBuilder(elements.length);
        for (var element : elements) {
            builder.add(element);
        }
        return builder.view();
    }

    /** A view of ints. Keeps the array. */
    public static VectorTerm viewOf(long[] elements) {
        return elements.length == 0 ? EMPTY : new LongVector(elements, 0, elements.length);
    }

    /** A view of floats. Keeps the array. */
    public static VectorTerm viewOf(double[] elements) {
        return elements.length == 0 ? EMPTY : new DoubleVector(elements, 0, elements.length);
    }

    /** Any value as a vector: a vector itself, everything else as its own one-element vector. */
    public static VectorTerm view(Object value) {
        return switch (value) {
            case VectorTerm vector -> vector;
            case Long number -> new LongVector(new long[] {number}, 0, 1);
            case Double number -> new DoubleVector(new double[] {number}, 0, 1);
            default -> ObjectVector.ofAll(new Object[] {value});
        };
    }

    /** A builder, for elements one after the other. */
    public static VectorBuilder builder() {
        return new VectorBuilder(10);
    }

    /** A builder expecting that many elements. */
    public static VectorBuilder builder(int expected) {
        return new VectorBuilder(expected);
    }

    /** The value this view stands for: its only element when there is one that is no collection, else itself. */
    public final Object value() {
        if (size() != 1 || this instanceof RangeTerm) {
            return this;
        }
        var only = at(0);
        return Terms.isCollection(only) ? this : only;
    }

    public abstract int size();

    public final boolean isEmpty() {
        return size() == 0;
    }

    /** The element at an index from 0. */
    public abstract Object at(int index);

    public abstract Elements elements();

    /** The int at an index from 0; only of {@link Elements#LONGS}. */
    public long longAt(int index) {
        throw new IllegalStateException("not a vector of ints");
    }

    /** The float at an index from 0; only of {@link Elements#DOUBLES}. */
    public double doubleAt(int index) {
        throw new IllegalStateException("not a vector of floats");
    }

    /** With one more element at the end: O(log n) from the second time on. */
    public abstract VectorTerm append(Object element);

    /** With one more element at the front: O(log n) from the second time on. */
    public abstract VectorTerm prepend(Object element);

    /** The elements from {@code from} up to but without {@code until}; shares structure. */
    public abstract VectorTerm slice(int from, int until);

    /** These elements, then those of the other. */
    public VectorTerm concat(VectorTerm other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        var builder = new VectorBuilder(size() + other.size());
        builder.addAll(this);
        builder.addAll(other);
        return builder.view();
    }

    /** The first {@code count} elements, or all when there are fewer. */
    public final VectorTerm take(int count) {
        return slice(0, Math.clamp(count, 0, size()));
    }

    /** All but the first {@code count} elements. */
    public final VectorTerm drop(int count) {
        return slice(Math.clamp(count, 0, size()), size());
    }

    /** The elements in reverse order. */
    public final VectorTerm reverse() {
        var builder = new VectorBuilder(size());
        for (int i = size() - 1; i >= 0; i--) {
            builder.addFrom(this, i);
        }
        return builder.view();
    }

    /** A fresh array of the elements. */
    public final Object[] toArray() {
        var array = new Object[size()];
        int i = 0;
        for (var element : this) {
            array[i++] = element;
        }
        return array;
    }

    /** A fresh array of the ints; only of {@link Elements#LONGS}. */
    public long[] toLongs() {
        throw new IllegalStateException("not a vector of ints");
    }

    /** A fresh array of the floats; only of {@link Elements#DOUBLES}. */
    public double[] toDoubles() {
        throw new IllegalStateException("not a vector of floats");
    }

    @Override
    public Iterator<Object> iterator() {
        return new Indexed(this);
    }

    @Override
    public void forEach(Consumer<? super Object> action) {
        for (int i = 0, n = size(); i < n; i++) {
            action.accept(at(i));
        }
    }

    @Override
    public final boolean equals(Object other) {
        return Terms.equal(this, other);
    }

    @Override
    public final int hashCode() {
        return Terms.hash(this);
    }

    @Override
    public final String toString() {
        return Terms.print(this);
    }

    private static final class Indexed implements Iterator<Object> {
        private final VectorTerm vector;
        private final int size;
        private int next;

        Indexed(VectorTerm vector) {
            this.vector = vector;
            this.size = vector.size();
        }

        @Override
        public boolean hasNext() {
            return next < size;
        }

        @Override
        public Object next() {
            if (next >= size) {
                throw new NoSuchElementException();
            }
            return vector.at(next++);
        }
    }
}
