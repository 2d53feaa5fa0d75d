package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;
import java.util.Optional;

/** A module named in a child spec. What it is to a language is the language's business. */
public interface ChildModule {
    /** The module as a value: the default id of its child, and what {@code which_children} shows. */
    Object term();

    /** {@link ChildType#SUPERVISOR} when it is a supervisor's module. */
    ChildType type();

    /** What its own {@code child_spec(argument)} returns; empty when it has none. Runs in the supervisor's process. */
    Optional<Object> childSpec(ProcessContext self, Object argument);

    /** Starts it in the way modules are started: its {@code start_link} if it has one, else as a server or supervisor linked with the running process. */
    StartOutcome start(ProcessContext self, Object argument);
}
