package dev.rata.adapter.process;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** A map for one thread that holds its first entry in its own fields: nearly every process has at most one link and one watcher. */
final class SmallMap<K, V> {
    private K key;
    private V value;
    private Map<K, V> more;

    V get(K wanted) {
        if (key != null && key.equals(wanted)) {
            return value;
        }
        return more == null ? null : more.get(wanted);
    }

    /** The old value, or null. */
    V put(K added, V its) {
        if (key != null && key.equals(added)) {
            var old = value;
            value = its;
            return old;
        }
        if (key == null && (more == null || !more.containsKey(added))) {
            key = added;
            value = its;
            return null;
        }
        if (more == null) {
            more = new HashMap<>();
        }
        return more.put(added, its);
    }

    /** The value removed, or null. */
    V remove(K gone) {
        if (key != null && key.equals(gone)) {
            var old = value;
            key = null;
            value = null;
            return old;
        }
        if (more == null) {
            return null;
        }
        var old = more.remove(gone);
        if (more.isEmpty()) {
            more = null;
        }
        return old;
    }

    boolean contains(K wanted) {
        return get(wanted) != null;
    }

    void forEach(BiConsumer<? super K, ? super V> action) {
        if (key != null) {
            action.accept(key, value);
        }
        if (more != null) {
            more.forEach(action);
        }
    }
}
