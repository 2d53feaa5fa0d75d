package dev.rata.cluster.pekko;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Reply;
import dev.rata.cluster.sharding.ShardedType;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.javadsl.Adapter;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.ShardRegion;
import org.apache.pekko.cluster.sharding.typed.ClusterShardingSettings;
import org.apache.pekko.cluster.sharding.typed.ClusterShardingSettings.PassivationStrategySettings$;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.Entity;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;
import org.apache.pekko.pattern.Patterns;

/** Sharded servers on Pekko Cluster Sharding. Made when the first type is started, so that a node without any has nothing of it. */
final class PekkoSharding {
    private static final Duration READY = Duration.ofSeconds(10);
    private static final Duration HAND_OVER = Duration.ofSeconds(8);
    private static final String STAND_BY = "rata-stand-by";
    private static final long POLL = 20;

    private final PekkoNode node;
    private final ShardValues values;
    private final ShardOrigin origin;
    private final ConcurrentHashMap<String, ShardedType> types = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, ActorRef> regions = new ConcurrentHashMap<>();

    PekkoSharding(PekkoNode node, ShardValues values) {
        this.node = node;
        this.values = values;
        var losses = new NodeLosses(node.node());
        node.nodes().monitorAll(losses);
        this.origin = new ShardOrigin(
                node.system(), values, losses::count, text -> node.log(System.Logger.Level.WARNING, losses, text));
        CoordinatedShutdown.get(node.system().classicSystem())
                .addTask(CoordinatedShutdown.PhaseServiceUnbind(), "rata-shards", this::handOver);
    }

    /** Gives the servers of this node to others while it still works, so that callers notice nothing. */
    private CompletableFuture<Done> handOver() {
        if (OwnMembership.isRemoved(node.system())) {
            return CompletableFuture.completedFuture(Done.getInstance());
        }
        var stopped = regions.values().stream()
                .map(region -> Patterns.gracefulStop(region, HAND_OVER, ShardRegion.gracefulShutdownInstance())
                        .exceptionally(late -> false)
                        .toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        return CompletableFuture.allOf(stopped).thenApply(all -> Done.getInstance());
    }

    /** {@link dev.rata.cluster.sharding.Sharding#start}. */
    synchronized void start(ShardedType type) {
        if (types.computeIfPresent(type.name(), (name, running) -> running.startedAgain(type)) == null) {
            launch(type);
        }
    }

    /** {@link dev.rata.cluster.sharding.Sharding#standBy}: a node without any region would not answer the coordinators of others. */
    synchronized void standBy() {
        if (types.isEmpty()) {
            OwnMembership.startCluster(node.system());
            ClusterSharding.get(node.system())
                    .init(Entity.of(
                            EntityTypeKey.create(ShardEntity.Command.class, STAND_BY), entity -> Behaviors.stopped()));
        }
    }

    private void launch(ShardedType type) {
        OwnMembership.startCluster(node.system());
        types.put(type.name(), type);
        var name = type.name();
        var home = new ShardEntity.Home(node, () -> types.get(name), values);
        var entity = Entity.of(
                        EntityTypeKey.create(ShardEntity.Command.class, name),
                        context -> ShardEntity.create(context, home))
                .withStopMessage(new ShardMessage.Stop())
                .withSettings(settings(type.options()));
        var started = ClusterSharding.get(node.system())
                .init(type.options().role().map(entity::withRole).orElse(entity));
        var region = Adapter.toClassic(started);
        regions.put(name, region);
        node.destinations().addKeyed(type.module(), new ClusterShards(origin, new ShardOrigin.Region(started), values));
    }

    private ClusterShardingSettings settings(ShardedType.Options options) {
        var settings =
                ClusterShardingSettings.create(node.system()).withRememberEntities(options.remember() == Switch.ON);
        return switch (options.passivateAfter()) {
            case TimeLimit.After(Duration limit) ->
                settings.withPassivationStrategy(
                        PassivationStrategySettings$.MODULE$.defaults().withIdleEntityPassivation(limit));
            case TimeLimit.Infinite() -> settings.withNoPassivationStrategy();
        };
    }

    /** {@link dev.rata.cluster.sharding.Sharding#awaitReady}. */
    void awaitReady(ProcessContext self, ShardedType type) {
        var region = regions.get(type.name());
        var deadline = System.nanoTime() + READY.toNanos();
        while (System.nanoTime() < deadline) {
            var regionsKnown = Patterns.ask(region, ShardRegion.getCurrentRegionsInstance(), Duration.ofSeconds(1));
            if (self.await(regionsKnown, -1) instanceof Reply.Value(ShardRegion.CurrentRegions known)
                    && !known.regions().isEmpty()) {
                return;
            }
            self.sleep(POLL);
        }
    }
}
