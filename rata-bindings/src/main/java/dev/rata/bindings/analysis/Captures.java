package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.HashSet;
import java.util.Set;

/** The pass that frees functions from captures they do not need: a local function that captures nothing but such functions is the same value every time. */
final class Captures {
    private Captures() {}

    static void prune(UnitDef unit) {
        var capturing = new HashSet<FunctionDef>();
        boolean changed;
        do {
            changed = false;
            for (var function : unit.functions()) {
                if (!capturing.contains(function)
                        && function.captures().stream().anyMatch(local -> isValue(local, capturing))) {
                    changed |= capturing.add(function);
                }
            }
        } while (changed);
        for (var function : unit.functions()) {
            function.captures(function.captures().stream()
                    .filter(local -> isValue(local, capturing))
                    .toList());
        }
    }

    private static boolean isValue(Local local, Set<FunctionDef> capturing) {
        return local.function() == null || capturing.contains(local.function());
    }
}
