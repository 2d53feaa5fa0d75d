package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.analysis.tree.Variable;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The top-level names of a module or file: what it declares anywhere, and what its statements have bound so far. */
final class UnitScope {
    private final UnitDef unit;
    private final Imports imports;
    private final Map<String, Declared> declared = new HashMap<>();
    private final Map<String, Slot> bound = new HashMap<>();
    private final Set<Slot> certain = new HashSet<>();
    private final Set<String> usedByFunctions = new HashSet<>();
    private final BindingUse use = new BindingUse();

    /** A top-level name that is bound to values: its variable, and where its bindings are, in order. */
    private static final class Declared {
        final Slot slot;
        final List<Span> bindings = new ArrayList<>();
        int reached;

        Declared(Slot slot) {
            this.slot = slot;
        }
    }

    UnitScope(UnitDef unit, Imports imports) {
        this.unit = unit;
        this.imports = imports;
    }

    UnitDef unit() {
        return unit;
    }

    BindingUse use() {
        return use;
    }

    Imports imports() {
        return imports;
    }

    // ---- before the statements are resolved

    /** Notes a binding that some statement makes. */
    Slot declare(String name, Span where) {
        var known = declared.computeIfAbsent(name, _ -> new Declared(unit.slot(name)));
        known.bindings.add(where);
        return known.slot;
    }

    /** The variable of the first binding of a declared name. */
    Slot seenByStatements(String name) {
        return declared.get(name).slot;
    }

    /** Whether just one statement binds the name. */
    boolean boundOnce(String name) {
        return declared.get(name).bindings.size() == 1;
    }

    // ---- while they are

    /** The variable for the next binding of a name. */
    Slot bind(String name) {
        var known = declared.get(name);
        return known.reached++ == 0 ? known.slot : unit.slot(name);
    }

    void nowBound(Slot slot) {
        bound.put(slot.name(), slot);
        certain.add(slot);
        unit.member(slot);
    }

    /** The variable a statement sees, or null when none has been bound so far. */
    Slot bound(String name) {
        var slot = bound.get(name);
        if (slot != null) {
            use.read(slot);
        }
        return slot;
    }

    /** The variable a function sees, wherever it is bound; null when it is not. */
    Slot seenByFunctions(String name) {
        var known = declared.get(name);
        if (known == null) {
            return null;
        }
        usedByFunctions.add(name);
        use.read(known.slot);
        return known.slot;
    }

    /** The variable of the first binding of a name, if there is one. */
    Optional<Variable> declared(String name) {
        return Optional.ofNullable(declared.get(name)).map(known -> known.slot);
    }

    boolean isDeclared(String name) {
        return declared.containsKey(name);
    }

    /** The functions of a module that have that name; empty when there are none. */
    List<FunctionDef> functions(String name) {
        return unit.namedFunctions().getOrDefault(name, List.of());
    }

    Set<String> names() {
        var all = new TreeSet<>(declared.keySet());
        all.addAll(unit.namedFunctions().keySet());
        all.addAll(imports.names());
        return all;
    }

    // ---- afterwards

    /** Reports the names that functions use and that are bound more than once. */
    void reportBoundTwice(Problems problems) {
        declared.forEach((name, known) -> {
            if (usedByFunctions.contains(name) && known.bindings.size() > 1) {
                problems.errorWithNote(
                        "bound_twice",
                        "`" + name + "` is bound again, but a function uses it",
                        known.bindings.get(1),
                        "a top-level name that a function uses may be bound only once; choose another name here");
            }
        });
    }
}
