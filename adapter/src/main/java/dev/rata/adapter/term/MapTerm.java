package dev.rata.adapter.term;

import java.util.Iterator;

/**
 * A map: immutable, persistent, any value a key. Keys are the same when {@link Terms#equal} says so ({@code 1} and {@code 1.0}). Up to {@value #ORDERED}
 * entries keep the order in which their keys were first put; beyond, the order is unspecified.
 *
 * <p>The empty map as a value is {@link ListTerm#EMPTY}; inside the runtime there is an empty <em>view</em> too. {@link #view} shows a value as a map, the
 * operations here go from view to view, {@link #value} makes a value of a view. The static factories and {@link Builder#build} give values.
 */
public abstract sealed class MapTerm implements Iterable<MapTerm.Entry> permits SmallMap, LargeMap {
    /** The number of entries up to which order is kept. */
    public static final int ORDERED = 16;

    /** The empty map as a view; never a value of a program. */
    public static final MapTerm EMPTY = new SmallMap(new Object[0]);

    /** A key with its value. */
    public record Entry(Object key, Object value) {
        /** The pair {@code {key, value}}, as programs see an entry. */
        public ListTerm pair() {
            return ListTerm.of(key, value);
        }
    }

    /** The map of these keys and values in turn; of equal keys the first keeps its place and the last gives the value. */
    public static Object of(Object... keysAndValues) {
        return viewOf(keysAndValues).value();
    }

    /** As {@link #of}, as a view. */
    public static MapTerm viewOf(Object... keysAndValues) {
        var map = EMPTY;
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map = map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** As {@link #of}, for keys known to be distinct. Keeps the array. */
    public static Object ofDistinct(Object... keysAndValues) {
        return keysAndValues.length <= 2 * ORDERED ? new SmallMap(keysAndValues).value() : of(keysAndValues);
    }

    /** A map, or {@code {}}, as a map; null for every other value. */
    public static MapTerm view(Object value) {
        if (value instanceof MapTerm map) {
            return map;
        }
        return value == ListTerm.EMPTY ? EMPTY : null;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The value this view stands for: {@code {}} when it is empty, else itself. */
    public final Object value() {
        return size() == 0 ? ListTerm.EMPTY : this;
    }

    public abstract int size();

    /** The value of a key, or null when the key is absent. */
    public abstract Object get(Object key);

    /** The value of a key, or the other value when the key is absent. */
    public final Object get(Object key, Object otherwise) {
        var value = get(key);
        return value == null ? otherwise : value;
    }

    public final boolean has(Object key) {
        return get(key) != null;
    }

    /** With that value for the key; a key that is there keeps its place. */
    public abstract MapTerm put(Object key, Object value);

    /** Without the key. */
    public abstract MapTerm remove(Object key);

    /** With all entries of the other map put into this one. */
    public final MapTerm merge(MapTerm other) {
        var merged = this;
        for (var entry : other) {
            merged = merged.put(entry.key, entry.value);
        }
        return merged;
    }

    /** The keys as a vector, in the map's order. */
    public final VectorTerm keys() {
        var keys = VectorTerm.builder(size());
        for (var entry : this) {
            keys.add(entry.key);
        }
        return keys.view();
    }

    /** The values as a vector, in the order of the keys. */
    public final VectorTerm values() {
        var values = VectorTerm.builder(size());
        for (var entry : this) {
            values.add(entry.value);
        }
        return values.view();
    }

    /** The entries in the map's order. */
    @Override
    public abstract Iterator<Entry> iterator();

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

    /** Collects entries; of equal keys the first keeps its place and the last gives the value. */
    public static final class Builder {
        private MapTerm map = EMPTY;

        private Builder() {}

        public Builder put(Object key, Object value) {
            map = map.put(key, value);
            return this;
        }

        /** The value of a key put so far, or null. */
        public Object get(Object key) {
            return map.get(key);
        }

        /** The map as a value. */
        public Object build() {
            return map.value();
        }

        /** The map as a view. */
        public MapTerm view() {
            return map;
        }
    }
}
