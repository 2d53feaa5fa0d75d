package dev.rata.cluster.pekko;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.cluster.sharding.KeyText;
import dev.rata.cluster.singleton.KeptSingleton;
import dev.rata.cluster.singleton.SingletonSpec;
import dev.rata.cluster.singleton.Singletons;
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

    private record Kept(ActorRef<Command> actor, CompletableFuture<Done> gone) {}

    private final PekkoNode node;
    private final Set<Kept> running = ConcurrentHashMap.newKeySet();
    private boolean prepared;
    private final ConcurrentHashMap<String, AtomicReference<Object>> failures = new ConcurrentHashMap<>();

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

    private synchronized void prepareToLeave() {
        if (!prepared) {
            prepared = true;
            CoordinatedShutdown.get(node.system().classicSystem())
                    .addTask(CoordinatedShutdown.PhaseServiceUnbind(), "rata-singletons", this::handOver);
        }
    }

    @Override
    public Part start(SingletonSpec spec) {
        var name = KeyText.of(spec.name());
        var failure = failures.computeIfAbsent(name, first -> {
            var made = new AtomicReference<Object>();
            OwnMembership.startCluster(node.system());
            prepareToLeave();
            var settings = ClusterSingletonSettings.create(node.system());
            ClusterSingleton.get(node.system())
                    .init(SingletonActor.of(actor(spec, made), name)
                            .withStopMessage(Stop.STOP)
                            .withSettings(spec.role().map(settings::withRole).orElse(settings)));
            return made;
        });
        return () -> Optional.ofNullable(failure.get());
    }

    private Behavior<Command> actor(SingletonSpec spec, AtomicReference<Object> failure) {
        return Behaviors.setup(context -> {
            var self = context.getSelf();
            var stopped = new boolean[1];
            var singleton = new KeptSingleton(node, spec, new KeptSingleton.Place() {
                @Override
                public void execute(Runnable work) {
                    self.tell(new Work(work));
                }

                @Override
                public void up() {
                    failure.set(null);
                }

                @Override
                public void failed(Object reason) {
                    failure.set(reason);
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
