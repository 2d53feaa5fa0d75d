package dev.rata.cluster.pekko;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.cluster.sharding.KeyText;
import dev.rata.cluster.singleton.KeptSingleton;
import dev.rata.cluster.singleton.SingletonSpec;
import dev.rata.cluster.singleton.Singletons;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.typed.ClusterSingleton;
import org.apache.pekko.cluster.typed.ClusterSingletonSettings;
import org.apache.pekko.cluster.typed.SingletonActor;

/** Singletons on Pekko Cluster Singleton: the oldest node has each, and the next one gets it when that node has handed it over or has been removed. */
final class PekkoSingletons implements Singletons {
    /** What the actor of a singleton is told, by its own node only. */
    private sealed interface Command {}

    private record Work(Runnable task) implements Command {}

    private enum Stop implements Command {
        STOP
    }

    /** A singleton as this node was told last to start it, and why that failed, if it did. */
    private static final class Wanted {
        private final AtomicReference<SingletonSpec> latest = new AtomicReference<>();
        private final AtomicReference<Object> failure = new AtomicReference<>();
    }

    private record Kept(ActorRef<Command> actor, CompletableFuture<Done> gone) {}

    private final PekkoNode node;
    private final Set<Kept> running = ConcurrentHashMap.newKeySet();
    private boolean prepared;
    private final Map<String, Wanted> wanted = new HashMap<>();

    PekkoSingletons(PekkoNode node) {
        this.node = node;
    }

    /** Ends the singletons that this node has while it still works, in good order, before it leaves and another node gets them. */
    private CompletableFuture<Done> handOver() {
        var gone = running.stream()
                .map(kept -> {
                    kept.actor.tell(Stop.STOP);
                    return kept.gone;
                })
                .toArray(CompletableFuture[]::new);
        return OwnMembership.isRemoved(node.system())
                ? CompletableFuture.completedFuture(Done.getInstance())
                : CompletableFuture.allOf(gone).thenApply(all -> Done.getInstance());
    }

    private void prepareToLeave() {
        if (!prepared) {
            prepared = true;
            CoordinatedShutdown.get(node.system().classicSystem())
                    .addTask(CoordinatedShutdown.PhaseServiceUnbind(), "rata-singletons", this::handOver);
        }
    }

    @Override
    public synchronized Part start(SingletonSpec spec) {
        var name = KeyText.of(spec.name());
        var known = wanted.get(name);
        var told = known == null ? new Wanted() : known;
        told.latest.set(spec);
        // What it failed with before is no answer to what is wanted now.
        told.failure.set(null);
        if (known == null) {
            wanted.put(name, told);
            launch(name, told);
        }
        return () -> Optional.ofNullable(told.failure.get());
    }

    private void launch(String name, Wanted told) {
        OwnMembership.startCluster(node.system());
        prepareToLeave();
        var settings = ClusterSingletonSettings.create(node.system());
        var role = told.latest.get().role();
        ClusterSingleton.get(node.system())
                .init(SingletonActor.of(actor(told), name)
                        .withStopMessage(Stop.STOP)
                        .withSettings(role.map(settings::withRole).orElse(settings)));
    }

    private Behavior<Command> actor(Wanted told) {
        return Behaviors.setup(context -> {
            var self = context.getSelf();
            var stopped = new boolean[1];
            var singleton = new KeptSingleton(node, told.latest::get, new KeptSingleton.Place() {
                @Override
                public void execute(Runnable work) {
                    self.tell(new Work(work));
                }

                @Override
                public void up() {
                    told.failure.set(null);
                }

                @Override
                public void failed(Object reason) {
                    told.failure.set(reason);
                }

                @Override
                public void stopped() {
                    stopped[0] = true;
                }
            });
            var kept = new Kept(self, new CompletableFuture<>());
            running.add(kept);
            singleton.start();
            return Behaviors.receive(Command.class)
                    .onAnyMessage(command -> {
                        switch (command) {
                            case Work(var task) -> task.run();
                            case Stop stop -> singleton.stop();
                        }
                        return stopped[0] ? Behaviors.stopped() : Behaviors.same();
                    })
                    .onSignal(PostStop.class, end -> {
                        singleton.kill();
                        running.remove(kept);
                        kept.gone.complete(Done.getInstance());
                        return Behaviors.same();
                    })
                    .build();
        });
    }
}
