package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/** Where a destination (pid, name, {@code {name, node}}, {@code {:global, name}}) leads. */
public sealed interface Location {
    /** To this process, which may have ended. */
    record At(Pid pid) implements Location {}

    /** To none: nobody has the name. */
    record Nowhere() implements Location {}

    /** To a node that is not connected. */
    record NodeDown(Symbol node) implements Location {}
}
