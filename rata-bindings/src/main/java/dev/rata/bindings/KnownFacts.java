package dev.rata.bindings;

import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.analysis.KnownModules;
import dev.rata.bindings.analysis.Waits;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.FunctionFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.Origin;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What analyses know of the modules of a program and of the standard library. */
final class KnownFacts implements KnownModules {
    private final LibraryRegistry library;
    private final Map<String, ModuleFacts> program = new HashMap<>();
    private final Map<String, ModuleFacts> standard = new HashMap<>();

    KnownFacts(LibraryRegistry library) {
        this.library = library;
    }

    /** What is known of the program's modules now, to go back to. */
    Map<String, ModuleFacts> snapshot() {
        return Map.copyOf(program);
    }

    /** Goes back to what was known. */
    void restore(Map<String, ModuleFacts> snapshot) {
        program.clear();
        program.putAll(snapshot);
    }

    /** Makes the modules of an analysed file known. */
    void add(Analysis analysis, Waits waits) {
        analysis.modules().forEach(unit -> program.put(unit.name(), facts(unit, waits)));
    }

    /** Makes a module known. */
    void add(ModuleFacts facts) {
        program.put(facts.name(), facts);
    }

    /** Makes a module known that could not be read. */
    void addUnknown(String module) {
        program.putIfAbsent(module, ModuleFacts.unknown(module));
    }

    /** Whether the program has its own module of that name. */
    boolean isProgram(String module) {
        return program.containsKey(module);
    }

    @Override
    public Optional<ModuleFacts> find(String name) {
        var own = program.get(name);
        if (own != null) {
            return Optional.of(own);
        }
        var known = standard.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        var module = library.find(name);
        if (module == null) {
            return Optional.empty();
        }
        var facts = facts(module);
        standard.put(name, facts);
        return Optional.of(facts);
    }

    @Override
    public boolean isStandard(String name) {
        return library.find(name) != null;
    }

    @Override
    public Collection<String> names() {
        var all = new TreeSet<>(library.names());
        all.addAll(program.keySet());
        return all;
    }

    static ModuleFacts facts(UnitDef unit, Waits waits) {
        var functions = new ArrayList<FunctionFacts>();
        unit.namedFunctions().forEach((name, alternatives) -> {
            if (unit.exports(name)) {
                alternatives.forEach(function -> functions.add(facts(function, waits)));
            }
        });
        var values = new TreeSet<>(unit.namedValues().keySet());
        values.removeIf(name -> !unit.exports(name));
        return new ModuleFacts(unit.name(), functions, values);
    }

    private static FunctionFacts facts(FunctionDef function, Waits waits) {
        return new FunctionFacts(
                function.name(),
                function.minArity(),
                function.parameters().stream().map(FunctionDef.Parameter::name).toList(),
                function.ignoresSurplus(),
                waits.mayWait(function) ? ModuleFacts.Waits.ALWAYS : ModuleFacts.Waits.NEVER,
                Origin.PROGRAM);
    }

    private static ModuleFacts facts(ModuleValue module) {
        return new ModuleFacts(
                module.name(),
                module.functions().stream().map(KnownFacts::facts).toList(),
                Set.copyOf(module.values()));
    }

    private static FunctionFacts facts(FunctionDescription function) {
        return new FunctionFacts(
                function.name(),
                function.minArity(),
                function.parameters(),
                false,
                switch (function.waits()) {
                    case NEVER -> ModuleFacts.Waits.NEVER;
                    case WITH_ITS_ARGUMENTS -> ModuleFacts.Waits.WITH_ARGUMENTS;
                    case ALWAYS -> ModuleFacts.Waits.ALWAYS;
                },
                Origin.STANDARD);
    }
}
