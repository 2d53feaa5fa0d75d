package dev.rata.adapter.term;

import java.util.Iterator;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.HashMap$;

/** More than {@link MapTerm#ORDERED} entries, in Scala's persistent hash map. The keys there are the canonical ones of {@link Numbers#canonical}. */
final class LargeMap extends MapTerm {
    private final HashMap<Object, Entry> entries;

    private LargeMap(HashMap<Object, Entry> entries) {
        this.entries = entries;
    }

    static LargeMap of(SmallMap map) {
        var entries = HashMap$.MODULE$.<Object, Entry>empty();
        for (var entry : map) {
            entries = entries.updated(Numbers.canonical(entry.key()), entry);
        }
        return new LargeMap(entries);
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public Object get(Object key) {
        var entry = entry(Numbers.canonical(key));
        return entry == null ? null : entry.value();
    }

    @Override
    public MapTerm put(Object key, Object value) {
        return new LargeMap(entries.updated(Numbers.canonical(key), new Entry(key, value)));
    }

    @Override
    public MapTerm remove(Object key) {
        var fewer = entries.removed(Numbers.canonical(key));
        if (fewer.size() > ORDERED) {
            return fewer == entries ? this : new LargeMap(fewer);
        }
        var pairs = new Object[2 * fewer.size()];
        int i = 0;
        for (var rest = fewer.valuesIterator(); rest.hasNext(); ) {
            var entry = rest.next();
            pairs[i++] = entry.key();
            pairs[i++] = entry.value();
        }
        return new SmallMap(pairs);
    }

    private Entry entry(Object canonical) {
        return entries.getOrElse(canonical, () -> null);
    }

    @Override
    public Iterator<Entry> iterator() {
        var rest = entries.valuesIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rest.hasNext();
            }

            @Override
            public Entry next() {
                return rest.next();
            }
        };
    }
}
