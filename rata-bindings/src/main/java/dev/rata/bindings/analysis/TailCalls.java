package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The pass that decides how the last calls of functions are made. A function whose last calls can never lead back to the caller may be called in the ordinary
 * way, because the chain of such calls is no longer than the program; all others must replace their caller.
 */
public final class TailCalls {
    private final Map<FunctionDef, Integer> component;
    private final Set<FunctionDef> pending = new HashSet<>();

    private TailCalls(Map<FunctionDef, Integer> component) {
        this.component = component;
    }

    static TailCalls of(UnitDef unit) {
        Map<FunctionDef, Set<FunctionDef>> edges = new HashMap<>();
        unit.functions().forEach(function -> edges.put(function, targets(function)));
        var pass = new TailCalls(Components.of(unit.functions(), edges::get));
        boolean changed;
        do {
            changed = false;
            for (var function : unit.functions()) {
                changed |= !pass.pending.contains(function) && pass.endsPending(function) && pass.pending.add(function);
            }
        } while (changed);
        return pass;
    }

    private static Set<FunctionDef> targets(FunctionDef function) {
        var targets = new LinkedHashSet<FunctionDef>();
        Tails.of(function, code -> {
            if (code instanceof Code.CallFunction call) {
                targets.add(call.function());
            }
        });
        return targets;
    }

    private boolean endsPending(FunctionDef function) {
        var found = new boolean[1];
        Tails.of(function, code -> found[0] |= mayBePending(function, code));
        return found[0];
    }

    private boolean mayBePending(FunctionDef caller, Code code) {
        return switch (code) {
            case Code.Receive _, Code.CallValue _, Code.CallMember _, Code.CallNamed _ -> true;
            case Code.CallModule call -> call.facts().origin() == ModuleFacts.Origin.PROGRAM;
            case Code.CallFunction call -> !isLower(caller, call.function()) || pending.contains(call.function());
            default -> false;
        };
    }

    /** Whether last calls of {@code callee} never lead back to {@code caller}. */
    public boolean isLower(FunctionDef caller, FunctionDef callee) {
        return !component.get(caller).equals(component.get(callee));
    }

    /** Whether a call of the function may give a pending result. */
    public boolean mayBePending(FunctionDef function) {
        return pending.contains(function);
    }
}
