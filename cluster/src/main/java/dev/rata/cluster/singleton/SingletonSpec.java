package dev.rata.cluster.singleton;

import dev.rata.adapter.supervisor.ChildModules;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import java.util.Optional;

/**
 * A singleton.
 *
 * @param name    its name, any term; it is reached as {@code {:global, name}}
 * @param child   its child spec, in any form
 * @param modules recognises modules in it
 * @param role    the role of the nodes that may have it; empty for all nodes
 */
public record SingletonSpec(Object name, Object child, ChildModules modules, Optional<String> role) {
    private static final Symbol GLOBAL = Symbol.of("global");

    /** {@code {:global, name}}. */
    public ListTerm global() {
        return ListTerm.of(GLOBAL, name);
    }
}
