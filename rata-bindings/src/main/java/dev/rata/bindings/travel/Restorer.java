package dev.rata.bindings.travel;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Ref;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.FunctionCode.Surplus;
import dev.rata.bindings.runtime.MissingFunction;
import dev.rata.bindings.runtime.MissingModule;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.NegatedFunction;
import dev.rata.bindings.runtime.OverloadedFunction;
import dev.rata.bindings.runtime.TravelledFunction;
import dev.rata.bindings.runtime.TravelledFunction.Shape;
import dev.rata.bindings.runtime.TravelledModule;
import dev.rata.cluster.wire.FunctionCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Restores the functions and modules of one message; what a {@link Describer} never writes gives null. */
final class Restorer implements FunctionCodec.Restoring {
    private static final int MOST_PARAMETERS = 255;

    private record UnitKey(Object module, String version, Object instance) {}

    private final CodeStore store;
    private final ArrivedUnit.Supply supply;
    private final NodeId sender;
    private final Map<UnitKey, ArrivedUnit> units = new HashMap<>();

    Restorer(CodeStore store, ArrivedUnit.Supply supply, NodeId sender) {
        this.store = store;
        this.supply = supply;
        this.sender = sender;
    }

    @Override
    public Object restore(Object description) {
        if (!(description instanceof ListTerm list && list.size() >= 2)) {
            return null;
        }
        if (list.at(0) == Description.FUNCTION && list.size() == 9) {
            return function(list);
        }
        if (list.at(0) == Description.MODULE && list.size() == 3 && list.at(1) instanceof String name) {
            return list.at(2) instanceof String version ? module(name, version) : null;
        }
        if (list.at(0) == Description.OVERLOADED && list.at(1) instanceof ListTerm alternatives) {
            return overloaded(alternatives);
        }
        if (list.at(0) == Description.NEGATED && list.at(1) instanceof Fun predicate) {
            return new NegatedFunction(predicate);
        }
        if (list.at(0) == Description.LIBRARY && list.at(1) instanceof String name) {
            return library(name);
        }
        return list.at(0) == Description.LIBRARY_MODULE && list.at(1) instanceof String name
                ? libraryModule(name)
                : LibraryValues.restore(list);
    }

    private Object function(ListTerm list) {
        if (!((list.at(1) == Nil.NIL ? list.at(4) instanceof Ref : list.at(1) instanceof String)
                && list.at(2) instanceof String version
                && list.at(3) instanceof Long index
                && list.at(5) instanceof Long itself
                && list.at(6) instanceof ListTerm captured
                && list.at(7) instanceof ListTerm bindings
                && list.at(8) instanceof ListTerm shape
                && index >= 0
                && index <= Integer.MAX_VALUE
                && itself >= ArrivedFunction.NOT_HELD
                && itself < captured.size())) {
            return null;
        }
        var shown = shape(shape);
        if (shown == null) {
            return null;
        }
        var unit = units.computeIfAbsent(
                new UnitKey(list.at(1), version, list.at(4)),
                key -> new ArrivedUnit(store, supply, sender, key.module, version, key.instance, shown.name()));
        for (var binding : bindings) {
            if (!(binding instanceof ListTerm parts && isBinding(parts))) {
                return null;
            }
            unit.bind(parts);
        }
        unit.prepare();
        return new TravelledFunction(
                shown, new ArrivedFunction(unit, index.intValue(), itself.intValue(), captured.toArray()));
    }

    private static boolean isBinding(ListTerm parts) {
        return parts.size() == 2 && (parts.at(0) instanceof Long || parts.at(0) instanceof String)
                || parts.size() == 3
                        && parts.at(0) instanceof Long
                        && parts.at(1) instanceof Long
                        && parts.at(2) == Description.OWN;
    }

    private static Shape shape(ListTerm shape) {
        return shape.size() == 4
                        && shape.at(0) instanceof String name
                        && shape.at(1) instanceof Long least
                        && shape.at(2) instanceof Long most
                        && shape.at(3) instanceof Boolean ignoresSurplus
                        && least >= 0
                        && least <= most
                        && most <= MOST_PARAMETERS
                ? new Shape(name, least.intValue(), most.intValue(), ignoresSurplus ? Surplus.IGNORED : Surplus.REFUSED)
                : null;
    }

    private ModuleValue module(String name, String version) {
        var known = store.find(version);
        if (known != null) {
            var module = known.file().module(name);
            return module != null ? module : new MissingModule(name);
        }
        supply.get(version, sender, name);
        return new TravelledModule(name, version, () -> {
            var file = ArrivedUnit.await(store, supply, version, sender, name);
            var module = file == null ? null : file.file().module(name);
            if (module == null) {
                throw ArrivedUnit.mismatch(name);
            }
            return module;
        });
    }

    private static Object overloaded(ListTerm alternatives) {
        List<Fun> functions = new ArrayList<>();
        for (var alternative : alternatives) {
            if (!(alternative instanceof Fun fun)) {
                return null;
            }
            functions.add(fun);
        }
        return functions.size() < 2 ? null : new OverloadedFunction(functions);
    }

    private static Object library(String name) {
        int dot = name.lastIndexOf('.');
        var module = dot < 0 ? null : LibraryRegistry.STANDARD.find(name.substring(0, dot));
        var member = module == null ? null : module.member(name.substring(dot + 1));
        return member != null ? member : new MissingFunction(name);
    }

    private static ModuleValue libraryModule(String name) {
        var module = LibraryRegistry.STANDARD.find(name);
        return module != null ? module : new MissingModule(name);
    }
}
