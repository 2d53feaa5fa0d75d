package dev.rata.adapter.pekko;

import dev.rata.adapter.process.ProcessRun;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Signal;
import org.apache.pekko.actor.typed.Terminated;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * The actor of a process that hosts others, as a supervisor does: what it spawns become its Pekko children. It outlives its process until they have ended too,
 * because Pekko stops a stopped actor's children without asking, and a process ends only by its own rules.
 */
final class HostingActor extends ProcessActor {
    private final ProcessRun process;
    private ActorContext<Object> context;
    private long children;

    HostingActor(ProcessRun process) {
        super(process);
        this.process = process;
    }

    /** Starts the actor of a process that this one has just spawned; within its turn. */
    void start(ProcessRun child) {
        context.watch(Actors.start(child, context));
        children++;
    }

    @Override
    public Behavior<Object> receive(TypedActorContext<Object> typed, Object turn) {
        context = typed.asJava();
        process.turn();
        return next();
    }

    @Override
    public Behavior<Object> receiveSignal(TypedActorContext<Object> typed, Signal signal) {
        if (signal instanceof Terminated) {
            children--;
        }
        return next();
    }

    private Behavior<Object> next() {
        return process.finished() && children == 0 ? Behaviors.stopped() : Behaviors.same();
    }
}
