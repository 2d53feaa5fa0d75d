package dev.rata.bindings;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.CompiledFunction;
import dev.rata.bindings.runtime.HostFunction;
import dev.rata.bindings.runtime.MissingFunction;
import dev.rata.bindings.runtime.MissingModule;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.NegatedFunction;
import dev.rata.bindings.runtime.OverloadedFunction;
import dev.rata.bindings.runtime.ProgramModule;
import dev.rata.cluster.wire.FunctionCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How functions and modules of a program travel to other nodes: a function as its unit's name and content hash, its index there and what it captured; a module
 * as name and hash; those of the library by name. On a node that does not run the same version of the unit, what arrives raises {@code {:code_mismatch,
 * module}} when it is called.
 */
public final class ProgramFunctions implements FunctionCodec {
    private static final Symbol FUNCTION = Symbol.of("function");
    private static final Symbol OVERLOADED = Symbol.of("overloaded");
    private static final Symbol NEGATED = Symbol.of("negated");
    private static final Symbol LIBRARY = Symbol.of("library");
    private static final Symbol MODULE = Symbol.of("module");
    private static final Symbol LIBRARY_MODULE = Symbol.of("library_module");
    private static final int NOT_HELD = -1;

    private record UnitKey(Object module, String version) {}

    private final Map<UnitKey, CodeUnit> units = new ConcurrentHashMap<>();
    private final Map<UnitKey, ProgramModule> modules = new ConcurrentHashMap<>();

    /** Makes what a program consists of known. */
    public void add(Program program) {
        for (var unit : program.units()) {
            var code = unit.code();
            units.put(key(code), code);
            if (unit.module() != null) {
                modules.put(key(code), unit.module());
            }
        }
    }

    private static UnitKey key(CodeUnit unit) {
        return new UnitKey(unit.module() == null ? Nil.NIL : unit.module(), unit.version());
    }

    @Override
    public Object describe(Object value) {
        return switch (value) {
            case CompiledFunction function -> describe(function);
            case OverloadedFunction overloaded ->
                ListTerm.of(OVERLOADED, ListTerm.of(overloaded.alternatives().toArray()));
            case NegatedFunction negated -> ListTerm.of(NEGATED, negated.predicate());
            case HostFunction host -> ListTerm.of(LIBRARY, host.name());
            case ProgramModule module ->
                ListTerm.of(MODULE, module.name(), module.unit().version());
            case ModuleValue module -> ListTerm.of(LIBRARY_MODULE, module.name());
            default -> null;
        };
    }

    private static ListTerm describe(CompiledFunction function) {
        var captured = function.captured().clone();
        long itself = NOT_HELD;
        for (int i = 0; i < captured.length; i++) {
            if (captured[i] == function) {
                itself = i;
                captured[i] = Nil.NIL;
            } else if (captured[i] == null) {
                return null;
            }
        }
        var key = key(function.code().unit());
        return ListTerm.of(
                FUNCTION, key.module, key.version, (long) function.code().index(), itself, ListTerm.of(captured));
    }

    @Override
    public Object restore(Object description) {
        if (!(description instanceof ListTerm list && list.size() >= 2)) {
            return null;
        }
        if (list.at(0) == FUNCTION && list.size() == 6) {
            return function(list);
        }
        if (list.at(0) == MODULE && list.size() == 3 && list.at(1) instanceof String name) {
            return list.at(2) instanceof String version ? module(name, version) : null;
        }
        if (list.at(0) == OVERLOADED && list.at(1) instanceof ListTerm alternatives) {
            return overloaded(alternatives);
        }
        if (list.at(0) == NEGATED && list.at(1) instanceof Fun predicate) {
            return new NegatedFunction(predicate);
        }
        if (list.at(0) == LIBRARY && list.at(1) instanceof String name) {
            return library(name);
        }
        return list.at(0) == LIBRARY_MODULE && list.at(1) instanceof String name ? libraryModule(name) : null;
    }

    private Object function(ListTerm list) {
        if (!(list.at(2) instanceof String version
                && list.at(3) instanceof Long index
                && list.at(4) instanceof Long itself
                && list.at(5) instanceof ListTerm captured
                && index >= 0
                && itself >= NOT_HELD
                && itself < captured.size())) {
            return null;
        }
        var unit = units.get(new UnitKey(list.at(1), version));
        if (unit == null || index >= unit.size()) {
            return new MissingFunction(list.at(1));
        }
        var function = new CompiledFunction(unit.function(index.intValue()), captured.toArray());
        return itself == NOT_HELD ? function : function.holdingItself(itself.intValue());
    }

    private ModuleValue module(String name, String version) {
        var known = modules.get(new UnitKey(name, version));
        return known != null ? known : new MissingModule(name);
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
