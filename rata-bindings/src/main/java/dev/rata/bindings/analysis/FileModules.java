package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.FunctionFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.Origin;
import dev.rata.bindings.analysis.tree.ModuleFacts.Waits;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The modules of the file itself, which hide those outside it of the same name. */
final class FileModules implements KnownModules {
    private final KnownModules outside;
    private final Map<String, ModuleFacts> own = new LinkedHashMap<>();

    FileModules(KnownModules outside) {
        this.outside = outside;
    }

    boolean isOwn(String name) {
        return own.containsKey(name);
    }

    void add(UnitDef unit, UnitScope scope) {
        var functions = new ArrayList<FunctionFacts>();
        unit.namedFunctions().forEach((name, alternatives) -> {
            if (unit.exports(name)) {
                alternatives.forEach(function -> functions.add(facts(function)));
            }
        });
        var values = scope.names().stream()
                .filter(name -> scope.isDeclared(name) && unit.exports(name))
                .collect(Collectors.toSet());
        own.put(unit.name(), new ModuleFacts(unit.name(), functions, values));
    }

    static FunctionFacts facts(FunctionDef function) {
        return new FunctionFacts(
                function.name(),
                function.minArity(),
                function.parameters().stream().map(FunctionDef.Parameter::name).toList(),
                function.ignoresSurplus(),
                Waits.ALWAYS,
                Origin.PROGRAM);
    }

    @Override
    public Optional<ModuleFacts> find(String name) {
        var found = own.get(name);
        return found != null ? Optional.of(found) : outside.find(name);
    }

    @Override
    public boolean isStandard(String name) {
        return outside.isStandard(name);
    }

    @Override
    public Collection<String> names() {
        var all = new TreeSet<>(outside.names());
        all.addAll(own.keySet());
        return all;
    }
}
