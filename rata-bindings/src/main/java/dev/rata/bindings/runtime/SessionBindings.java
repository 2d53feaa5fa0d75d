package dev.rata.bindings.runtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The top-level bindings of the inputs of a session so far, the latest of each name; functions of earlier inputs see a name that is bound again. */
public final class SessionBindings {
    private final Map<String, Object> values = new ConcurrentHashMap<>();

    /** The value of a name; raises {@code :undefined_variable} when it has none. */
    public Object read(String name) {
        var value = values.get(name);
        if (value == null) {
            throw Errors.unbound(name);
        }
        return value;
    }

    /** The value of a name, or null when it has none. */
    public Object find(String name) {
        return values.get(name);
    }

    /** Binds a name, or binds it again. */
    public void bind(String name, Object value) {
        values.put(name, value);
    }

    /** Removes a name. */
    public void forget(String name) {
        values.remove(name);
    }

    /** The names that have values. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }
}
