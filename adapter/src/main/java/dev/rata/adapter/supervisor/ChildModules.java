package dev.rata.adapter.supervisor;

import java.util.Optional;

/** Recognises a language's modules in child specs. */
@FunctionalInterface
public interface ChildModules {
    /** For programs without modules. */
    ChildModules NONE = term -> Optional.empty();

    /** The module that a term is; empty for anything else. */
    Optional<ChildModule> find(Object term);
}
