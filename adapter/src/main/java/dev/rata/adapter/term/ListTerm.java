package dev.rata.adapter.term;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * A list: immutable, ordered, heterogeneous; what Elixir calls a tuple. {@link #EMPTY} is the one value {@code {}}, the empty list and the empty map alike.
 * Reading an element takes constant time, adding one copies the list. Indexes count from 0.
 */
public final class ListTerm implements Iterable<Object> {
    /** The value {@code {}}. There is no other empty list. */
    public static final ListTerm EMPTY = new ListTerm(new Object[0]);

    private final Object[] elements;

    private ListTerm(Object[] elements) {
        this.elements = elements;
    }

    /** The list of these elements; keeps the array. */
    public static ListTerm of(Object... elements) {
        return elements.length == 0 ? EMPTY : new ListTerm(elements);
    }

    /** The list of a vector's elements. */
    public static ListTerm of(VectorTerm vector) {
        return of(vector.toArray());
    }

    public int size() {
        return elements.length;
    }

    public boolean isEmpty() {
        return elements.length == 0;
    }

    public Object at(int index) {
        return elements[index];
    }

    /** With one more element at the end. */
    public ListTerm append(Object element) {
        var longer = Arrays.copyOf(elements, elements.length + 1, Object[].class);
        longer[elements.length] = element;
        return new ListTerm(longer);
    }

    /** With one more element at the front. */
    public ListTerm prepend(Object element) {
        var longer = new Object[elements.length + 1];
        longer[0] = element;
        System.arraycopy(elements, 0, longer, 1, elements.length);
        return new ListTerm(longer);
    }

    /** These elements, then those of the other. */
    public ListTerm concat(ListTerm other) {
        if (other.isEmpty()) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        var all = Arrays.copyOf(elements, elements.length + other.elements.length, Object[].class);
        System.arraycopy(other.elements, 0, all, elements.length, other.elements.length);
        return new ListTerm(all);
    }

    /** The elements from {@code from} up to but without {@code until}. */
    public ListTerm slice(int from, int until) {
        return until <= from ? EMPTY : new ListTerm(Arrays.copyOfRange(elements, from, until, Object[].class));
    }

    /** With another element at an index. */
    public ListTerm with(int index, Object element) {
        var changed = Arrays.copyOf(elements, elements.length, Object[].class);
        changed[index] = element;
        return new ListTerm(changed);
    }

    /** A fresh array of the elements. */
    public Object[] toArray() {
        return Arrays.copyOf(elements, elements.length, Object[].class);
    }

    @Override
    public Iterator<Object> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < elements.length;
            }

            @Override
            public Object next() {
                if (next >= elements.length) {
                    throw new NoSuchElementException();
                }
                return elements[next++];
            }
        };
    }

    @Override
    public boolean equals(Object other) {
        return Terms.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Terms.hash(this);
    }

    @Override
    public String toString() {
        return Terms.print(this);
    }
}
