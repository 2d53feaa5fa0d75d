package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of one block, function or unit, and through its parent those around it. */
final class Scope {
    private final Scope parent;
    private final FunctionDef function;
    private final UnitScope unit;
    private final Map<String, Local> names = new HashMap<>();

    private Scope(Scope parent, FunctionDef function, UnitScope unit) {
        this.parent = parent;
        this.function = function;
        this.unit = unit;
    }

    /** The scope of a unit's statements. */
    static Scope of(UnitScope unit) {
        return new Scope(null, null, unit);
    }

    /** A block in this scope. */
    Scope block() {
        return new Scope(this, function, unit);
    }

    /** The body of a function written in this scope. */
    Scope function(FunctionDef inner) {
        return new Scope(this, inner, unit);
    }

    /** The function whose code this is, or null among a unit's statements. */
    FunctionDef function() {
        return function;
    }

    UnitScope unit() {
        return unit;
    }

    /** Whether a binding here is one of the unit's. */
    boolean isUnitLevel() {
        return parent == null;
    }

    /** Makes the variable that a pattern binds; it is not visible before {@link #add}. */
    Variable variable(String name) {
        return isUnitLevel() ? unit.bind(name) : new Local(name, function);
    }

    /** Makes a variable visible from here on. */
    void add(Variable variable) {
        switch (variable) {
            case Local local -> names.put(local.name(), local);
            case Slot slot -> unit.nowBound(slot);
        }
    }

    /** The variable of the same unit that a binding of the name in this block would hide. */
    Optional<Variable> hidden(String name) {
        for (var scope = parent; scope != null; scope = scope.parent) {
            var local = scope.names.get(name);
            if (local != null) {
                return Optional.of(local);
            }
        }
        return isUnitLevel() ? Optional.empty() : unit.declared(name);
    }

    /** The local of that name, noted as read, and as captured by the functions between it and here; null when there is none. */
    Local local(String name) {
        for (var scope = this; scope != null; scope = scope.parent) {
            var local = scope.names.get(name);
            if (local != null) {
                unit.use().read(local);
                for (var f = function; f != local.owner(); f = f.parent()) {
                    f.capture(local);
                }
                return local;
            }
        }
        return null;
    }

    /** All local names that can be seen from here. */
    Set<String> visible() {
        var all = new TreeSet<String>();
        for (var scope = this; scope != null; scope = scope.parent) {
            all.addAll(scope.names.keySet());
        }
        return all;
    }
}
