package dev.rata.bindings.travel;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Ref;
import dev.rata.bindings.FileVersion;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.MissingFunction;
import dev.rata.bindings.runtime.MissingModule;
import dev.rata.bindings.runtime.TravelledFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * A unit as one message speaks of it: the functions of the message that belong to it share what they read of its top level. It becomes a unit of this node when
 * one of them is first called.
 */
final class ArrivedUnit {
    /** How code that is not here is got. */
    @FunctionalInterface
    interface Supply {
        /** Completes when this node has the version; {@code wanted} says for the log whose code it is. */
        CompletionStage<Void> get(String version, NodeId from, String wanted);
    }

    private final CodeStore store;
    private final Supply supply;
    private final NodeId sender;
    private final Object module;
    private final String version;
    private final Object instance;
    private final String wanted;
    private final List<ListTerm> state = new ArrayList<>();
    private CodeUnit unit;

    /**
     * @param sender   the node the message came from
     * @param module   the module's name; nil for the statements of a file
     * @param version  the version of its file
     * @param instance which unit of that version it is, for statements; else nil
     * @param wanted   a function of it, for the log
     */
    ArrivedUnit(
            CodeStore store,
            Supply supply,
            NodeId sender,
            Object module,
            String version,
            Object instance,
            String wanted) {
        this.store = store;
        this.supply = supply;
        this.sender = sender;
        this.module = module;
        this.version = version;
        this.instance = instance;
        this.wanted = wanted;
    }

    Object module() {
        return module;
    }

    String version() {
        return version;
    }

    Object instance() {
        return instance;
    }

    /** Notes the value of a top-level binding: {@code {slot, value}} or {@code {slot, index, :own}}, or {@code {name, value}} for one of an earlier input of a session. */
    synchronized void bind(ListTerm binding) {
        state.add(binding);
    }

    /** What was noted and is not in force yet. */
    synchronized List<ListTerm> state() {
        return List.copyOf(state);
    }

    /** The unit if it is known already, or null. */
    synchronized CodeUnit known() {
        return unit;
    }

    /** Begins to get its code, if this node does not have it, before somebody needs it. */
    void prepare() {
        if (store.find(version) == null) {
            supply.get(version, sender, wanted);
        }
    }

    /** The unit here; makes the process wait until its code is here. */
    CodeUnit find(ProcessContext self) {
        var found = store.find(version);
        if (found == null) {
            if (!(self.await(supply.get(version, sender, wanted), -1) instanceof Reply.Value)) {
                throw mismatch();
            }
            found = store.find(version);
        }
        return unit(found);
    }

    private synchronized CodeUnit unit(FileVersion found) {
        if (unit == null) {
            if (found == null) {
                throw mismatch();
            }
            unit = choose(found);
            if (unit == null) {
                throw mismatch();
            }
            bindAll();
        }
        return unit;
    }

    private CodeUnit choose(FileVersion found) {
        if (module instanceof String name) {
            var known = found.file().module(name);
            return known == null ? null : known.unit();
        }
        // The values of a session's names may differ from one message to the next.
        return readsSession() ? ofItsOwn(found) : store.statements(found, (Ref) instance);
    }

    private boolean readsSession() {
        return state.stream().anyMatch(binding -> binding.at(0) instanceof String);
    }

    private CodeUnit ofItsOwn(FileVersion found) {
        var home = store.home(found, (Ref) instance);
        return home != null ? home : found.file().statements();
    }

    private void bindAll() {
        if (!unit.isGuest()) {
            state.clear();
            return;
        }
        for (var binding : state) {
            switch (binding.at(0)) {
                case Long slot when slot >= 0 && slot < unit.slots() -> unit.bind(slot.intValue(), value(binding));
                case String name -> unit.session().bind(name, value(binding));
                default -> throw mismatch();
            }
        }
        state.clear();
    }

    /** The value of a binding in this unit: its own functions need not be looked for. */
    private Object value(ListTerm binding) {
        if (binding.size() == 3) {
            return new ArrivedFunction(this, index(binding.at(1)), ArrivedFunction.NOT_HELD, new Object[0]).of(unit);
        }
        return binding.at(1) instanceof TravelledFunction function
                        && function.origin() instanceof ArrivedFunction arrived
                        && arrived.unit() == this
                ? arrived.of(unit)
                : binding.at(1);
    }

    private int index(Object term) {
        if (term instanceof Long index && index >= 0 && index <= Integer.MAX_VALUE) {
            return index.intValue();
        }
        throw mismatch();
    }

    /** The exception for code that cannot be had. */
    RataException mismatch() {
        return mismatch(module);
    }

    static RataException mismatch(Object module) {
        return MissingFunction.mismatch(module instanceof String name ? new MissingModule(name) : Nil.NIL);
    }

    /** Gets a version and blocks until it is here, for as long as that may take. */
    static FileVersion await(CodeStore store, Supply supply, String version, NodeId from, String module) {
        var found = store.find(version);
        if (found == null) {
            try {
                supply.get(version, from, module).toCompletableFuture().join();
            } catch (CompletionException unavailable) {
                return null;
            }
            found = store.find(version);
        }
        return found;
    }
}
