package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.group.ProcessGroups;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.membership.NodeWatchers;
import dev.rata.cluster.naming.ClusterNames;
import dev.rata.cluster.sharding.Announcements;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.config.ClusterSettings;
import dev.rata.config.LinkSettings;
import dev.rata.config.RataSettings;
import dev.rata.config.ShardingSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.cluster.Cluster;

/**
 * A node of a cluster: a {@link RataNode} whose processes can reach those of other nodes. Started with {@code rata.cluster.seeds} it joins them; without it
 * waits until it connects with another node, or another with it.
 */
public final class ClusterNode implements AutoCloseable {
    private final RataNode node;
    private final PekkoNodes nodes;
    private final NodeId id;
    private final Peers peers;

    private ClusterNode(PekkoNode pekko, Peers peers, PekkoNodes nodes) {
        this.peers = peers;
        this.node = RataNode.of(pekko);
        this.nodes = nodes;
        this.id = pekko.node();
    }

    /**
     * Starts a node and joins its seeds.
     *
     * @param config    a resolved configuration that includes the reference configuration
     * @param log       where crash reports and log lines go
     * @param functions how functions travel; {@link FunctionCodec#NONE} for a node without a language
     * @param environment what processes find as {@link dev.rata.adapter.process.ProcessHost#environment()}, or null
     * @throws dev.rata.config.SettingsException naming every bad setting
     * @throws ClusterStartException             when no seed could be joined in time, or one refuses this node
     */
    public static ClusterNode start(Config config, NodeLog log, FunctionCodec functions, Object environment) {
        var rata = RataSettings.of(config);
        var settings = ClusterSettings.of(config);
        var sharding = ShardingSettings.of(config);
        var pekko = PekkoNode.start(
                system -> identity(system, settings), rata, PekkoConfig.of(config, settings), log, environment);
        var watchers = new NodeWatchers();
        Set<Symbol> connected = ConcurrentHashMap.newKeySet();
        var peers = new Peers(
                pekko.node(),
                new NodeReceiver(pekko),
                functions,
                new SizeLimit(settings.link().messageLimit(), LinkSettings.MESSAGE_LIMIT),
                settings.link().buffer());
        var system = pekko.system();
        var names = new ClusterNames(() -> Neighbours.members(system, pekko.node(), connected));
        ActorRef<LinkHub.Command> hub = system.systemActorOf(
                LinkHub.create(peers, settings, watchers, connected, node -> removed(pekko, node), log),
                LinkHub.NAME,
                Props.empty());
        var neighbours = new Neighbours(system);
        var values = new ShardValues(
                peers, functions, new SizeLimit(sharding.messageLimit(), ShardingSettings.MESSAGE_LIMIT));
        var nodes = new PekkoNodes(
                peers,
                watchers,
                connected,
                neighbours,
                hub,
                names,
                sharding.passivateAfter(),
                () -> new PekkoSharding(pekko, values));
        pekko.connect(nodes);
        functions.started(pekko);
        pekko.spawn(names.server(), SpawnOptions.DEFAULT.initialCall("global names"));
        pekko.spawn(ProcessGroups.server(), SpawnOptions.DEFAULT.named(ProcessGroups.serverName()));
        pekko.spawn(new Announcements(), SpawnOptions.DEFAULT.named(Announcements.SERVER));
        leaveInOrder(pekko, rata, hub);
        var started = new ClusterNode(pekko, peers, nodes);
        try {
            join(settings, neighbours, hub);
        } catch (ClusterStartException failed) {
            started.close();
            throw failed;
        }
        return started;
    }

    private static void removed(PekkoNode pekko, Symbol node) {
        if (pekko.locate(ClusterNames.serverName()) instanceof Location.At(ProcessPid server)) {
            server.deliver(ClusterNames.removed(node));
        }
    }

    private static NodeId identity(ActorSystem<?> system, ClusterSettings settings) {
        return Neighbours.identity(
                settings.node(), Cluster.get(system.classicSystem()).selfUniqueAddress());
    }

    /** On SIGTERM, on leaving and on {@link #close}: first the processes end, then all who watch them have heard, then the node leaves. */
    private static void leaveInOrder(PekkoNode pekko, RataSettings settings, ActorRef<LinkHub.Command> hub) {
        var shutdown = CoordinatedShutdown.get(pekko.system().classicSystem());
        shutdown.addTask(
                CoordinatedShutdown.PhaseServiceStop(),
                "rata-processes",
                () -> CompletableFuture.supplyAsync(
                                () -> pekko.stopProcesses(settings.process().shutdownGrace()))
                        .thenApply(ended -> Done.getInstance()));
        shutdown.addTask(CoordinatedShutdown.PhaseBeforeClusterShutdown(), "rata-links-flush", () -> {
            var flushed = new CompletableFuture<Void>();
            hub.tell(new LinkHub.Flush(flushed));
            return flushed.thenApply(nothing -> Done.getInstance());
        });
    }

    private static void join(ClusterSettings settings, Neighbours neighbours, ActorRef<LinkHub.Command> hub) {
        if (settings.seeds().isEmpty()) {
            return;
        }
        var attempts = new ArrayList<CompletableFuture<Boolean>>();
        for (var seed : settings.seeds()) {
            var colon = seed.lastIndexOf(':');
            var address = neighbours.address(seed.substring(0, colon), Integer.parseInt(seed.substring(colon + 1)));
            var done = new CompletableFuture<Boolean>();
            hub.tell(new Joining.Connect(null, address, done));
            attempts.add(done);
        }
        if (!anyWorked(attempts)) {
            throw new ClusterStartException("none of the nodes to join has answered within "
                    + settings.connectTimeout().toMillis() + " ms (rata.cluster.connect-timeout): "
                    + String.join(", ", settings.seeds()) + "; check the addresses and that one of them runs");
        }
    }

    private static boolean anyWorked(List<CompletableFuture<Boolean>> attempts) {
        var worked = new CompletableFuture<Boolean>();
        var told = attempts.stream()
                .map(attempt -> attempt.whenComplete((connected, refused) -> {
                    if (refused != null) {
                        worked.completeExceptionally(refused);
                    } else if (connected) {
                        worked.complete(true);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(told).whenComplete((all, refused) -> worked.complete(false));
        try {
            return worked.join();
        } catch (CompletionException refused) {
            throw new ClusterStartException(
                    "the node to join refuses this one: " + refused.getCause().getMessage());
        }
    }

    /** The node as one that runs processes. */
    public RataNode node() {
        return node;
    }

    /** Its name and incarnation. */
    public NodeId id() {
        return id;
    }

    /** Its connections. */
    Peers peers() {
        return peers;
    }

    /** The connected nodes. */
    public List<Symbol> list() {
        return nodes.list();
    }

    /** Connects with a node; completes with whether it has worked. */
    public CompletionStage<Boolean> connect(Symbol name) {
        return nodes.connect(name);
    }

    /** Stops the processes, leaves the cluster and stops. */
    @Override
    public void close() {
        node.close();
    }
}
