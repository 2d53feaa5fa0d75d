package dev.rata.bindings;

import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.compiler.Environment;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.Modules;
import dev.rata.bindings.runtime.ProgramModule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The modules of a program, which come first, and those of the standard library, as its code finds them. */
final class LoadedModules implements Modules, Environment {
    private final LibraryRegistry library;
    private final KnownFacts known;
    private final Map<String, ModuleValue> own = new ConcurrentHashMap<>();
    private final Map<String, Map<String, List<FunctionDescription>>> descriptions = new HashMap<>();
    private volatile boolean redefined;

    LoadedModules(LibraryRegistry library) {
        this.library = library;
        this.known = new KnownFacts(library);
    }

    /** What analyses know of them. */
    KnownFacts known() {
        return known;
    }

    /** Makes a module of another file known, which that file's loading has compiled. */
    void adopt(ProgramModule module, ModuleFacts facts) {
        own.put(module.name(), module);
        known.add(facts);
    }

    /** Makes a compiled module known; an earlier one of its name is no longer called. */
    void define(ProgramModule module) {
        if (own.put(module.name(), module) instanceof ProgramModule earlier) {
            earlier.superseded(module);
            redefined = true;
        }
    }

    /** Whether a module has taken the place of an earlier one of its name. */
    boolean isRedefined() {
        return redefined;
    }

    @Override
    public ModuleValue find(String name) {
        var found = own.get(name);
        return found != null ? found : library.find(name);
    }

    @Override
    public Modules modules() {
        return this;
    }

    @Override
    public Optional<ModuleValue> standard(String name) {
        return known.isProgram(name) ? Optional.empty() : Optional.ofNullable(library.find(name));
    }

    @Override
    public Optional<FunctionDescription> standardFunction(String module, String name, int arguments) {
        return descriptions
                .computeIfAbsent(
                        module,
                        m -> library.find(m).functions().stream()
                                .collect(Collectors.groupingBy(FunctionDescription::name)))
                .getOrDefault(name, List.of())
                .stream()
                .filter(function -> function.minArity() <= arguments && arguments <= function.maxArity())
                .findFirst();
    }

    /** Whether it is known that the module can be used: {@link ModuleFacts} of it exist. */
    boolean knows(String module) {
        return known.find(module).isPresent();
    }
}
