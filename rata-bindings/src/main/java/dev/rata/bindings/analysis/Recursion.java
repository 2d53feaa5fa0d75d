package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The pass that finds the functions whose frames can pile up: those that may be entered again before a call of them has ended. They count their depth. */
public final class Recursion {
    private final Set<FunctionDef> growing = new HashSet<>();

    private Recursion() {}

    static Recursion of(UnitDef unit) {
        Map<FunctionDef, Set<FunctionDef>> edges = new HashMap<>();
        unit.functions().forEach(function -> edges.put(function, called(function)));
        var component = Components.of(unit.functions(), edges::get);
        var pass = new Recursion();
        for (var function : unit.functions()) {
            Set<Code> tails = Collections.newSetFromMap(new IdentityHashMap<>());
            Tails.of(function, tails::add);
            var grows = function.entrances().stream()
                    .anyMatch(entrance -> grows(entrance.body(), tails, function, component)
                            || entrance.guard()
                                    .filter(g -> grows(g, tails, function, component))
                                    .isPresent());
            if (grows) {
                pass.growing.add(function);
            }
        }
        return pass;
    }

    private static Set<FunctionDef> called(FunctionDef function) {
        var called = new LinkedHashSet<FunctionDef>();
        function.entrances().forEach(entrance -> called(entrance.body(), called));
        return called;
    }

    private static void called(Code code, Set<FunctionDef> called) {
        switch (code) {
            case Code.CallFunction call -> called.add(call.function());
            case Code.Closure closure -> called.add(closure.function());
            default -> {}
        }
        Children.of(code).forEach(child -> called(child, called));
    }

    private static boolean grows(
            Code code, Set<Code> tails, FunctionDef function, Map<FunctionDef, Integer> component) {
        var risky = switch (code) {
            case Code.CallFunction call -> component.get(call.function()).equals(component.get(function));
            case Code.CallValue _, Code.CallMember _, Code.CallNamed _ -> true;
            case Code.CallModule call ->
                call.facts().origin() == ModuleFacts.Origin.PROGRAM
                        || call.facts().waits() != ModuleFacts.Waits.NEVER;
            default -> false;
        };
        if (risky && !tails.contains(code)) {
            return true;
        }
        return Children.of(code).stream().anyMatch(child -> grows(child, tails, function, component));
    }

    /** Whether frames of the function can pile up. */
    public boolean mayGrow(FunctionDef function) {
        return growing.contains(function);
    }
}
