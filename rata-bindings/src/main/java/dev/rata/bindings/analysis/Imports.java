package dev.rata.bindings.analysis;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that {@code library} statements bring into a file or module: other names of modules, and functions without prefix. */
final class Imports {
    private final Imports outer;
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> selected = new HashMap<>();

    /** @param outer those of the file around a module, or null */
    Imports(Imports outer) {
        this.outer = outer;
    }

    void alias(String name, String module) {
        aliases.put(name, module);
    }

    void select(String member, String module) {
        selected.put(member, module);
    }

    /** The module an alias stands for, or null. */
    String module(String alias) {
        var found = aliases.get(alias);
        return found == null && outer != null ? outer.module(alias) : found;
    }

    /** The module whose member can be used under that bare name, or null. */
    String moduleOfSelected(String name) {
        var found = selected.get(name);
        return found == null && outer != null ? outer.moduleOfSelected(name) : found;
    }

    Set<String> names() {
        var all = new TreeSet<>(aliases.keySet());
        all.addAll(selected.keySet());
        if (outer != null) {
            all.addAll(outer.names());
        }
        return all;
    }
}
