package dev.rata.bindings.reference;

import java.util.HashMap;
import java.util.Map;

/** Names and their values, and those around them. */
final class Scope {
    private final Scope outer;
    private final Map<String, Object> names = new HashMap<>();

    Scope(Scope outer) {
        this.outer = outer;
    }

    void bind(String name, Object value) {
        names.put(name, value);
    }

    /** The value of a name, or null. */
    Object find(String name) {
        for (var scope = this; scope != null; scope = scope.outer) {
            var value = scope.names.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The names as they are now, for a function made here: binding one of them again does not change it. */
    Scope frozen() {
        if (outer == null) {
            return this;
        }
        var copy = new Scope(outer.frozen());
        copy.names.putAll(names);
        return copy;
    }
}
