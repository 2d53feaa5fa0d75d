package dev.rata.adapter.term;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Up to {@link MapTerm#ORDERED} entries in one array, key and value in turn. */
final class SmallMap extends MapTerm {
    private final Object[] entries;

    SmallMap(Object[] entries) {
        this.entries = entries;
    }

    @Override
    public int size() {
        return entries.length >> 1;
    }

    @Override
    public Object get(Object key) {
        int index = find(key);
        return index < 0 ? null : entries[index + 1];
    }

    @Override
    public MapTerm put(Object key, Object value) {
        int index = find(key);
        if (index >= 0) {
            if (entries[index + 1] == value) {
                return this;
            }
            var changed = entries.clone();
            changed[index + 1] = value;
            return new SmallMap(changed);
        }
        if (size() == ORDERED) {
            return LargeMap.of(this).put(key, value);
        }
        var longer = Arrays.copyOf(entries, entries.length + 2);
        longer[entries.length] = key;
        longer[entries.length + 1] = value;
        return new SmallMap(longer);
    }

    @Override
    public MapTerm remove(Object key) {
        int index = find(key);
        if (index < 0) {
            return this;
        }
        if (entries.length == 2) {
            return EMPTY;
        }
        var shorter = new Object[entries.length - 2];
        System.arraycopy(entries, 0, shorter, 0, index);
        System.arraycopy(entries, index + 2, shorter, index, shorter.length - index);
        return new SmallMap(shorter);
    }

    private int find(Object key) {
        var entries = this.entries;
        if (key instanceof Symbol) {
            for (int i = 0; i < entries.length; i += 2) {
                if (entries[i] == key) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = 0; i < entries.length; i += 2) {
            if (Terms.equal(entries[i], key)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Iterator<Entry> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < entries.length;
            }

            @Override
            public Entry next() {
                if (next >= entries.length) {
                    throw new NoSuchElementException();
                }
                var entry = new Entry(entries[next], entries[next + 1]);
                next += 2;
                return entry;
            }
        };
    }
}
