package dev.rata.bindings.repl;

import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a module offers, without the second names that end in {@code !} and mean the same. */
final class Members {
    private Members() {}

    static List<FunctionDescription> functions(ModuleValue module) {
        Map<String, String> docs = new HashMap<>();
        module.functions().forEach(function -> docs.put(function.name() + "/" + function.maxArity(), function.doc()));
        return module.functions().stream()
                .filter(function -> !isSecondName(function, docs))
                .toList();
    }

    private static boolean isSecondName(FunctionDescription function, Map<String, String> docs) {
        var name = function.name();
        return name.endsWith("!")
                && function.doc().equals(docs.get(name.substring(0, name.length() - 1) + "/" + function.maxArity()));
    }

    /** The names of functions and values, sorted. */
    static Collection<String> names(ModuleValue module) {
        Collection<String> names = new TreeSet<>(module.values());
        functions(module).forEach(function -> names.add(function.name()));
        return names;
    }
}
