package dev.rata.bindings.travel;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.bindings.LoadedFile;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.CompiledFunction;
import dev.rata.bindings.runtime.FunctionCode;
import dev.rata.bindings.runtime.FunctionCode.Surplus;
import dev.rata.bindings.runtime.HostFunction;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.NegatedFunction;
import dev.rata.bindings.runtime.OverloadedFunction;
import dev.rata.bindings.runtime.ProgramModule;
import dev.rata.bindings.runtime.TravelledFunction;
import dev.rata.bindings.runtime.TravelledModule;
import dev.rata.cluster.wire.FunctionCodec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Describes the functions and modules of one message. A function takes along the values of the top-level names it reads; each of them is written once a message,
 * so values that lead back to a function of the same unit end nowhere.
 */
final class Describer implements FunctionCodec.Describing {
    private final CodeStore store;
    private final NodeId here;
    private final Map<Object, Set<Object>> written = new IdentityHashMap<>();

    Describer(CodeStore store, NodeId here) {
        this.store = store;
        this.here = here;
    }

    @Override
    public Object describe(Object value) {
        return switch (value) {
            case CompiledFunction function -> function(function);
            case TravelledFunction travelled -> travelled(travelled);
            case OverloadedFunction overloaded ->
                ListTerm.of(
                        Description.OVERLOADED,
                        ListTerm.of(overloaded.alternatives().toArray()));
            case NegatedFunction negated -> ListTerm.of(Description.NEGATED, negated.predicate());
            case HostFunction host -> ListTerm.of(Description.LIBRARY, host.name());
            case ProgramModule module -> module(module);
            case TravelledModule module -> ListTerm.of(Description.MODULE, module.name(), module.version());
            case ModuleValue module -> ListTerm.of(Description.LIBRARY_MODULE, module.name());
            default -> LibraryValues.describe(value);
        };
    }

    private Object module(ProgramModule module) {
        return module.unit().file() instanceof LoadedFile file
                ? ListTerm.of(
                        Description.MODULE, module.name(), store.sending(file).name())
                : null;
    }

    private Object function(CompiledFunction function) {
        var code = function.code();
        var unit = code.unit();
        if (!(unit.file() instanceof LoadedFile file)) {
            return null;
        }
        var captured = function.captured().clone();
        long itself = ArrivedFunction.NOT_HELD;
        for (int i = 0; i < captured.length; i++) {
            if (captured[i] == function) {
                itself = i;
                captured[i] = Nil.NIL;
            } else if (captured[i] == null) {
                return null;
            }
        }
        var version = store.sending(file).name();
        return ListTerm.of(
                Description.FUNCTION,
                unit.module() == null ? Nil.NIL : unit.module(),
                version,
                (long) code.index(),
                unit.module() == null ? store.instance(unit, version, here) : Nil.NIL,
                itself,
                ListTerm.of(captured),
                bindings(unit, code),
                shape(code.qualifiedName(), code.minArity(), code.maxArity(), code.ignoresSurplus()));
    }

    private static ListTerm shape(String name, int least, int most, boolean ignoresSurplus) {
        return ListTerm.of(name, (long) least, (long) most, ignoresSurplus);
    }

    /** The values a function reads, itself or by way of the functions of its unit. A module whose body has run is sent with all of them when its code is asked for. */
    private ListTerm bindings(CodeUnit unit, FunctionCode code) {
        var isSentWithCode = unit.module() != null && unit.isComplete();
        if ((isSentWithCode || code.slots().isEmpty()) && code.outer().isEmpty()) {
            return ListTerm.EMPTY;
        }
        var known = written.computeIfAbsent(unit, made -> new HashSet<>());
        var bindings = new ArrayList<Object>();
        var readers = new ArrayDeque<FunctionCode>();
        readers.add(code);
        while (!readers.isEmpty()) {
            var reader = readers.remove();
            for (int slot : isSentWithCode ? List.<Integer>of() : reader.slots()) {
                var value = unit.slot(slot);
                if (value == null || !known.add((long) slot)) {
                    continue;
                }
                if (value instanceof CompiledFunction function
                        && function.code().unit() == unit
                        && function.captured().length == 0) {
                    bindings.add(ListTerm.of((long) slot, (long) function.code().index(), Description.OWN));
                    readers.add(function.code());
                } else {
                    bindings.add(ListTerm.of((long) slot, value));
                }
            }
            for (var name : reader.outer()) {
                var value = unit.session().find(name);
                if (value != null && known.add(name)) {
                    bindings.add(ListTerm.of(name, value));
                }
            }
        }
        return ListTerm.of(bindings.toArray());
    }

    private Object travelled(TravelledFunction function) {
        if (!(function.origin() instanceof ArrivedFunction arrived)) {
            return null;
        }
        if (arrived.known() instanceof CompiledFunction compiled) {
            return function(compiled);
        }
        var unit = arrived.unit();
        var bindings = new ArrayList<Object>();
        for (var binding : unit.state()) {
            if (written.computeIfAbsent(unit, made -> new HashSet<>()).add(binding.at(0))) {
                bindings.add(binding);
            }
        }
        var shape = function.shape();
        return ListTerm.of(
                Description.FUNCTION,
                unit.module(),
                unit.version(),
                (long) arrived.index(),
                unit.instance(),
                (long) arrived.itself(),
                ListTerm.of(arrived.captured()),
                ListTerm.of(bindings.toArray()),
                shape(shape.name(), shape.minArity(), shape.maxArity(), shape.surplus() == Surplus.IGNORED));
    }
}
