package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.ModuleFacts;
import java.util.Collection;
import java.util.Optional;

/** What is known, while a file is analysed, of the modules outside it. */
public interface KnownModules {
    /** The module of that full name. */
    Optional<ModuleFacts> find(String name);

    /** Whether the standard library has a module of that name, be it hidden by one of the program. */
    boolean isStandard(String name);

    /** The names of all of them, for suggestions. */
    Collection<String> names();
}
