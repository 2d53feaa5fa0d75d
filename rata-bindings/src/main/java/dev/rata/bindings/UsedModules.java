package dev.rata.bindings;

import dev.rata.bindings.analysis.KnownModules;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Notes which modules of the program an analysis has asked for: those its file depends on. */
final class UsedModules implements KnownModules {
    private final KnownFacts known;
    private final Set<String> names = new TreeSet<>();

    UsedModules(KnownFacts known) {
        this.known = known;
    }

    @Override
    public Optional<ModuleFacts> find(String name) {
        if (known.isProgram(name)) {
            names.add(name);
        }
        return known.find(name);
    }

    @Override
    public Collection<String> names() {
        return known.names();
    }

    @Override
    public boolean isStandard(String name) {
        return known.isStandard(name);
    }

    /** Those asked for, in alphabetical order. */
    Set<String> used() {
        return names;
    }
}
