package dev.rata.adapter.pekko;

import dev.rata.adapter.process.ProcessRun;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * The actor of a process that hosts others, as a supervisor does: what it spawns become its Pekko children. It outlives its process until they have ended too,
 * because Pekko stops a stopped actor's children without asking, and a process ends only by its own rules.
 */
final class HostingActor extends ProcessActor {
    private final ProcessRun process;
    private final AtomicLong children = new AtomicLong();
    private ActorContext<Object> context;

    HostingActor(ProcessRun process, HostingActor host) {
        super(process, host);
        this.process = process;
    }

    /** Starts the actor of a process that this one has just spawned; within its turn. */
    void start(ProcessRun child) {
        children.incrementAndGet();
        Actors.start(child, context, this);
    }

    /** Called by a child on its own thread. Pekko's {@code Terminated} will not do: it would come as a message, into the process's inbox. */
    void childStopped() {
        if (children.decrementAndGet() == 0) {
            wake();
        }
    }

    @Override
    public Behavior<Object> receive(TypedActorContext<Object> typed, Object turn) {
        context = typed.asJava();
        process.turn();
        return process.finished() && children.get() == 0 ? Behaviors.stopped() : Behaviors.same();
    }
}
