package dev.rata.adapter.pekko;

import dev.rata.adapter.process.ProcessRun;
import dev.rata.config.ProcessSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * One of the actors under which plain processes live. Pekko's container of children slows down as it grows and belongs to one actor, so there are many small
 * ones; a spawn only sends the process here.
 */
final class Spawner {
    private Spawner() {}

    /** The guardian of the actor system: starts the pool and says so. */
    static Behavior<Void> pool(int size, CompletableFuture<List<ActorRef<ProcessRun>>> started) {
        return Behaviors.setup(context -> {
            var pool = new ArrayList<ActorRef<ProcessRun>>();
            for (var i = 0; i < size; i++) {
                pool.add(context.spawn(
                        create(),
                        "processes-" + i,
                        DispatcherSelector.fromConfig(ProcessSettings.FORK_JOIN_DISPATCHER)));
            }
            started.complete(pool);
            return Behaviors.empty();
        });
    }

    private static Behavior<ProcessRun> create() {
        return Behaviors.setup(context -> {
            Carriers.announce(Adapter.toClassic(context.getSystem()));
            return Behaviors.receiveMessage(process -> spawn(process, context));
        });
    }

    private static Behavior<ProcessRun> spawn(ProcessRun process, ActorContext<ProcessRun> context) {
        Actors.start(process, context, null);
        return Behaviors.same();
    }
}
