package dev.rata.adapter.pekko;

import dev.rata.adapter.process.Execution;
import dev.rata.adapter.process.ProcessRun;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.ExtensibleBehavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.Signal;
import org.apache.pekko.actor.typed.TypedActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/** The behavior of a process's actor: every message is a turn; it stops when the process has ended. One object also carries the way to wake it. */
class ProcessActor extends ExtensibleBehavior<Object> implements Execution {
    private final ProcessRun process;
    private final HostingActor host;
    /** Null until it has been started. */
    ActorRef<Object> ref;

    /** @param host the actor to tell when this one has stopped, or null */
    ProcessActor(ProcessRun process, HostingActor host) {
        this.process = process;
        this.host = host;
    }

    /** The actor exists: what has been sent so far, and the first turn, can go ahead. */
    final void started(ActorRef<Object> actor) {
        ref = actor;
        process.attach(this);
        wake();
    }

    @Override
    public Behavior<Object> receive(TypedActorContext<Object> context, Object turn) {
        process.turn();
        return process.finished() ? Behaviors.stopped() : Behaviors.same();
    }

    @Override
    public final Behavior<Object> receiveSignal(TypedActorContext<Object> context, Signal signal) {
        if (signal instanceof PostStop && host != null) {
            host.childStopped();
        }
        return Behaviors.same();
    }

    @Override
    public final void deliver(Object entry) {
        ref.tell(entry);
    }

    @Override
    public final void wake() {
        ref.tell(ProcessQueue.Turn.TURN);
    }
}
