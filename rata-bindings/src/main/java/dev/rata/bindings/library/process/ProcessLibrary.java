package dev.rata.bindings.library.process;

import dev.rata.bindings.library.RataModule;

/** Rata's module {@code Process}; its functions stand in the classes beside it, by topic. */
@RataModule(
        doc = "Processes, tasks, servers and supervisors, as in Erlang and Elixir.",
        parts = {
            Spawning.class,
            Messaging.class,
            Signalling.class,
            Registering.class,
            Grouping.class,
            Placing.class,
            Tasking.class,
            Serving.class,
            Supervising.class
        })
public final class ProcessLibrary {
    private ProcessLibrary() {}
}
