package dev.rata.adapter.term;

import java.util.Iterator;

/**
 * A set: immutable, persistent, elements distinct by {@link Terms#equal}. Up to {@value MapTerm#ORDERED} elements keep the order in which they were added;
 * beyond, the order is unspecified.
 */
public final class SetTerm implements Iterable<Object> {
    /** The empty set. */
    public static final SetTerm EMPTY = new SetTerm(MapTerm.EMPTY);

    private final MapTerm elements;

    private SetTerm(MapTerm elements) {
        this.elements = elements;
    }

    /** The set of these elements. */
    public static SetTerm of(Object... elements) {
        var set = MapTerm.EMPTY;
        for (var element : elements) {
            set = set.put(element, Boolean.TRUE);
        }
        return of(set);
    }

    /** The set of these elements. */
    public static SetTerm from(Iterable<?> elements) {
        var set = MapTerm.EMPTY;
        for (var element : elements) {
            set = set.put(element, Boolean.TRUE);
        }
        return of(set);
    }

    private static SetTerm of(MapTerm elements) {
        return elements.size() == 0 ? EMPTY : new SetTerm(elements);
    }

    public int size() {
        return elements.size();
    }

    public boolean has(Object element) {
        return elements.has(element);
    }

    /** With that element. */
    public SetTerm add(Object element) {
        return elements.has(element) ? this : new SetTerm(elements.put(element, Boolean.TRUE));
    }

    /** Without that element. */
    public SetTerm remove(Object element) {
        var fewer = elements.remove(element);
        return fewer == elements ? this : of(fewer);
    }

    /** The elements as a vector. */
    public VectorTerm toVector() {
        return elements.keys();
    }

    @Override
    public Iterator<Object> iterator() {
        var entries = elements.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Object next() {
                return entries.next().key();
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
