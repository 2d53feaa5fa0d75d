package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The pass that finds which top-level bindings a function may read, itself or through the functions of its unit that it uses: those of the unit, and those of
 * earlier inputs of a session. A function that travels to another node takes their values along.
 */
public final class SlotUse {
    private final Map<FunctionDef, Set<Slot>> read = new HashMap<>();
    private final Map<FunctionDef, Set<String>> outer = new HashMap<>();
    private final Map<FunctionDef, Set<FunctionDef>> used = new HashMap<>();
    private final Set<String> outerOfAll = new TreeSet<>();

    private SlotUse() {}

    static SlotUse of(UnitDef unit) {
        var pass = new SlotUse();
        for (var function : unit.functions()) {
            pass.read.put(function, new HashSet<>());
            pass.outer.put(function, new TreeSet<>());
            pass.used.put(function, new HashSet<>());
            function.entrances().forEach(entrance -> {
                entrance.guard().ifPresent(guard -> pass.visit(guard, function));
                pass.visit(entrance.body(), function);
                entrance.arguments()
                        .forEach(argument -> Children.pins(argument.fit()).forEach(pin -> pass.visit(pin, function)));
            });
            function.defaults().forEach(value -> value.ifPresent(code -> pass.visit(code, function)));
        }
        unit.statements().forEach(pass::visitStatement);
        boolean changed;
        do {
            changed = false;
            for (var function : unit.functions()) {
                for (var other : pass.used.get(function)) {
                    changed |= pass.read.get(function).addAll(pass.read.get(other));
                    changed |= pass.outer.get(function).addAll(pass.outer.get(other));
                }
            }
        } while (changed);
        return pass;
    }

    private void visit(Code code, FunctionDef in) {
        switch (code) {
            case Code.ReadSlot slot -> {
                read.get(in).add(slot.slot());
                if (slot.slot().function() != null) {
                    used.get(in).add(slot.slot().function());
                }
            }
            case Code.CallFunction call -> {
                call.unbound().ifPresent(read.get(in)::add);
                used.get(in).add(call.function());
            }
            case Code.ReadOuter read -> {
                outer.get(in).add(read.name());
                outerOfAll.add(read.name());
            }
            case Code.Closure closure -> used.get(in).add(closure.function());
            case Code.Overloads several -> used.get(in).addAll(several.functions());
            default -> {}
        }
        Children.of(code).forEach(child -> visit(child, in));
    }

    private void visitStatement(Code code) {
        if (code instanceof Code.ReadOuter read) {
            outerOfAll.add(read.name());
        }
        Children.of(code).forEach(this::visitStatement);
    }

    /** The names bound by earlier inputs of the session that a function may read, in alphabetical order. */
    public List<String> outer(FunctionDef function) {
        return List.copyOf(outer.get(function));
    }

    /** Those that anything in the unit reads. */
    public Set<String> outer() {
        return outerOfAll;
    }

    /** The places of the bindings, ascending. */
    public List<Integer> of(FunctionDef function) {
        return read.get(function).stream()
                .sorted(Comparator.comparingInt(Slot::index))
                .map(Slot::index)
                .toList();
    }
}
