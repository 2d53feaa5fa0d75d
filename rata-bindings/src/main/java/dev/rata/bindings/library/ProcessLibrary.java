package dev.rata.bindings.library;

import dev.rata.bindings.library.process.Messaging;
import dev.rata.bindings.library.process.Registering;
import dev.rata.bindings.library.process.Serving;
import dev.rata.bindings.library.process.Signalling;
import dev.rata.bindings.library.process.Spawning;
import dev.rata.bindings.library.process.Supervising;
import dev.rata.bindings.library.process.Tasking;

/** Rata's module {@code Process}; its functions stand in the package {@code process}, by topic. */
@RataModule(
        doc = "Processes, tasks, servers and supervisors, as in Erlang and Elixir.",
        parts = {
            Spawning.class,
            Messaging.class,
            Signalling.class,
            Registering.class,
            Tasking.class,
            Serving.class,
            Supervising.class
        })
public final class ProcessLibrary {
    private ProcessLibrary() {}
}
