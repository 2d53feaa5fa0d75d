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
import dev.rata.cluster.membership.PauseGate;
import dev.rata.cluster.naming.ClusterNames;
import dev.rata.cluster.sharding.Announcements;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.config.ClusterSettings;
import dev.rata.config.LinkSettings;
import dev.rata.config.RataSettings;
import dev.rata.config.ShardingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pekko.Done;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.remote.RemoteTransportException;

/**
 * A node of a cluster: a {@link RataNode} whose processes can reach those of other nodes. Started with {@code rata.cluster.seeds} it joins them; without it
 * waits until it connects with another node, or another with it.
 */
public final class ClusterNode implements AutoCloseable {
    private final RataNode node;
    private final PekkoNodes nodes;
    private final NodeId id;
    private final Peers peers;
    private final Departure departure;
    private final Pulse pulse;
    private final Seeds seeds;
    private final CompletableFuture<Done> management;

    /** How a node of a cluster ends. */
    public enum End {
        /** It has left, having been asked to. */
        LEFT,
        /** The others have removed it: it was unreachable for too long, or an order said so. */
        REMOVED
    }

    private ClusterNode(
            PekkoNode pekko,
            Peers peers,
            PekkoNodes nodes,
            Departure departure,
            Pulse pulse,
            Seeds seeds,
            CompletableFuture<Done> management) {
        this.peers = peers;
        this.departure = departure;
        this.pulse = pulse;
        this.seeds = seeds;
        this.management = management;
        this.node = RataNode.of(pekko);
        this.nodes = nodes;
        this.id = pekko.node();
    }

    /**
     * Opens a node and joins its seeds.
     *
     * @throws dev.rata.config.SettingsException naming every bad setting
     * @throws ClusterStartException             when it cannot listen, when no seed could be joined in time, or one refuses this node
     */
    public static ClusterNode start(Config config, NodeLog log, FunctionCodec functions, Object environment) {
        var node = open(config, log, functions, environment);
        try {
            node.join();
        } catch (ClusterStartException failed) {
            node.close();
            throw failed;
        }
        return node;
    }

    /**
     * Opens a node: it listens, and has not joined its seeds yet.
     *
     * @param config    a resolved configuration that includes the reference configuration
     * @param log       where crash reports and log lines go
     * @param functions how functions travel; {@link FunctionCodec#NONE} for a node without a language
     * @param environment what processes find as {@link dev.rata.adapter.process.ProcessHost#environment()}, or null
     * @throws dev.rata.config.SettingsException naming every bad setting
     * @throws ClusterStartException             when it cannot listen
     */
    public static ClusterNode open(Config config, NodeLog log, FunctionCodec functions, Object environment) {
        var rata = RataSettings.of(config);
        var settings = ClusterSettings.of(config);
        var pekko = listening(settings, PekkoConfig.of(config, settings), rata, log, environment);
        var limit = PekkoConfig.pauseLimit(config);
        var gate = new PauseGate(limit, System::nanoTime);
        pekko.guard(gate);
        var watchers = new NodeWatchers();
        Set<Symbol> connected = ConcurrentHashMap.newKeySet();
        var system = pekko.system();
        var names = new ClusterNames(Electorate.of(system, pekko.node(), connected));
        var peers = new Peers(
                pekko.node(),
                new NodeReceiver(pekko, names),
                functions,
                new SizeLimit(settings.link().messageLimit(), LinkSettings.MESSAGE_LIMIT),
                settings.link().buffer());
        ActorRef<LinkHub.Command> hub = system.systemActorOf(
                LinkHub.create(peers, settings, watchers, connected, node -> removed(pekko, node), log),
                LinkHub.NAME,
                Props.empty());
        var neighbours = new Neighbours(system);
        var values = new ShardValues(
                peers, functions, new SizeLimit(settings.sharding().messageLimit(), ShardingSettings.MESSAGE_LIMIT));
        var nodes = new PekkoNodes(
                peers,
                watchers,
                connected,
                neighbours,
                hub,
                names,
                settings.connectTimeout(),
                settings.sharding().passivateAfter(),
                () -> new PekkoSharding(pekko, values),
                new PekkoSingletons(pekko));
        pekko.connect(nodes);
        functions.started(pekko);
        pekko.spawn(names.server(), SpawnOptions.DEFAULT.named(ClusterNames.serverName()));
        pekko.spawn(ProcessGroups.server(), SpawnOptions.DEFAULT.named(ProcessGroups.serverName()));
        pekko.spawn(new Announcements(), SpawnOptions.DEFAULT.named(Announcements.SERVER));
        var departure = Departure.of(pekko, rata, hub, gate, log);
        var pulse = new Pulse(gate, limit, system.classicSystem(), log);
        pulse.start();
        var management = CompletableFuture.supplyAsync(() -> Management.start(
                        system.classicSystem(), pekko.node().name().name(), settings, log))
                .thenCompose(starting -> starting);
        var seeds = new Seeds(settings, neighbours, hub, departure, log);
        return new ClusterNode(pekko, peers, nodes, departure, pulse, seeds, management);
    }

    /**
     * Joins the seeds and waits until that is done, or until this node is asked to end.
     *
     * @throws ClusterStartException when no seed could be joined in time, one refuses this node, or it was asked to end
     */
    public void join() {
        seeds.join();
        await(management);
    }

    private static PekkoNode listening(
            ClusterSettings settings, Config config, RataSettings rata, NodeLog log, Object environment) {
        try {
            return PekkoNode.start(system -> identity(system, settings), rata, config, log, environment);
        } catch (RemoteTransportException failed) {
            throw new ClusterStartException("the node cannot listen on " + settings.host() + ":" + settings.port()
                    + " (rata.cluster.host, rata.cluster.port): " + Management.reason(failed));
        }
    }

    /** Its names stay taken for a while, for should it live on the other side of a partition, its processes may not have ended yet. */
    private static void removed(PekkoNode pekko, NodeId node) {
        var system = pekko.system();
        var margin = Cluster.get(system).downingProvider().downRemovalMargin();
        system.scheduler()
                .scheduleOnce(Duration.ofNanos(margin.toNanos()), () -> free(pekko, node), system.executionContext());
    }

    private static void free(PekkoNode pekko, NodeId node) {
        if (pekko.locate(ClusterNames.serverName()) instanceof Location.At(ProcessPid server)) {
            server.deliver(ClusterNames.removed(node));
        }
    }

    private static NodeId identity(ActorSystem<?> system, ClusterSettings settings) {
        return Neighbours.identity(
                settings.node(), Cluster.get(system.classicSystem()).selfUniqueAddress());
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

    /** Completes when the node has ended: once it has left, or as soon as it is known to have been removed. */
    public CompletionStage<End> end() {
        return departure.end();
    }

    private void await(CompletableFuture<Done> management) {
        try {
            management.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ClusterStartException known
                    ? known
                    : new ClusterStartException("the management does not start: " + failed.getCause());
        }
    }

    /**
     * Leaves and stops, the same way as when another node orders it: takes no more work from others, asks its processes to exit with {@code :shutdown}, kills
     * what is left after {@code rata.process.shutdown-grace}, lets everyone hear of it, and leaves the cluster. Waits until all that is done.
     */
    @Override
    public void close() {
        departure.leave().toCompletableFuture().join();
        pulse.stop();
        node.close();
    }
}
