package dev.rata.adapter.pekko;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.config.ProcessSettings;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;

/** Starts the actor of a process as a child of whoever's context is given. */
final class Actors {
    private static final Props FORK_JOIN = on(ProcessSettings.FORK_JOIN_DISPATCHER);
    private static final Props VIRTUAL = on(ProcessSettings.VIRTUAL_DISPATCHER);

    private Actors() {}

    private static Props on(String dispatcher) {
        return DispatcherSelector.fromConfig(dispatcher).withMailboxFromConfig(ProcessMailbox.PATH);
    }

    /** @param host the actor that waits for its end before it ends itself, or null */
    static void start(ProcessRun process, ActorContext<?> parent, HostingActor host) {
        var actor = process.options().hosting() ? new HostingActor(process, host) : new ProcessActor(process, host);
        actor.started(parent.spawn(actor, Long.toString(process.pid().id()), props(process)));
    }

    private static Props props(ProcessRun process) {
        return switch (process.options().dispatch()) {
            case FORK_JOIN -> FORK_JOIN;
            case VIRTUAL -> VIRTUAL;
            case AUTOMATIC -> process.body() instanceof Fun fun && !fun.mayWait() ? FORK_JOIN : VIRTUAL;
        };
    }
}
