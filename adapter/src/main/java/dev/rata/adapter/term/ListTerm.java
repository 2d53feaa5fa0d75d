package dev.rata.adapter.term;

import java.util.Arrays;

/** SKELETON: a list: immutable, heterogeneous, of fixed length (Elixir's tuple). */
public final class ListTerm {
    public static final ListTerm EMPTY = new ListTerm(new Object[0]);
    private final Object[] elements;

    private ListTerm(Object[] elements) {
        this.elements = elements;
    }

    /** The list of these elements; takes the array over. */
    public static ListTerm of(Object... elements) {
        return elements.length == 0 ? EMPTY : new ListTerm(elements);
    }

    public int size() {
        return elements.length;
    }

    /** 0-based. */
    public Object at(int index) {
        return elements[index];
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ListTerm l && Arrays.equals(elements, l.elements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(elements);
    }
}
