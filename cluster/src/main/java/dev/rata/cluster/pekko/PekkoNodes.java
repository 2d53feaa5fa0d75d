package dev.rata.cluster.pekko;

import dev.rata.adapter.process.GlobalNames;
import dev.rata.adapter.process.Nodes;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.membership.NodeName;
import dev.rata.cluster.membership.NodeWatchers;
import dev.rata.cluster.naming.ClusterNames;
import dev.rata.cluster.sharding.ShardedType;
import dev.rata.cluster.sharding.Sharding;
import dev.rata.cluster.singleton.SingletonSpec;
import dev.rata.cluster.singleton.Singletons;
import dev.rata.config.TimeLimit;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;

/** The other nodes of a cluster, for the processes of one. */
final class PekkoNodes implements Nodes, Sharding, Singletons {
    private final Peers peers;
    private final NodeWatchers watchers;
    private final Set<Symbol> connected;
    private final Neighbours neighbours;
    private final ActorRef<LinkHub.Command> hub;
    private final ClusterNames names;
    private final Duration connectTimeout;
    private final TimeLimit passivateAfter;
    private final Supplier<PekkoSharding> sharding;
    private final Singletons singletons;
    private PekkoSharding started;

    PekkoNodes(
            Peers peers,
            NodeWatchers watchers,
            Set<Symbol> connected,
            Neighbours neighbours,
            ActorRef<LinkHub.Command> hub,
            ClusterNames names,
            Duration connectTimeout,
            TimeLimit passivateAfter,
            Supplier<PekkoSharding> sharding,
            Singletons singletons) {
        this.peers = peers;
        this.watchers = watchers;
        this.connected = connected;
        this.neighbours = neighbours;
        this.hub = hub;
        this.names = names;
        this.connectTimeout = connectTimeout;
        this.passivateAfter = passivateAfter;
        this.sharding = sharding;
        this.singletons = singletons;
    }

    @Override
    public List<Symbol> list() {
        return connected.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    @Override
    public ProcessPid node(Symbol name) {
        var peer = peers.find(name);
        return peer == null ? null : peers.node(peer.remote());
    }

    @Override
    public ProcessPid named(Object name, Symbol node) {
        return peers.named(name, node);
    }

    @Override
    public CompletionStage<Boolean> connect(Symbol name) {
        if (name == peers.local().name()) {
            return CompletableFuture.completedStage(true);
        }
        var done = new CompletableFuture<Boolean>();
        NodeName.of(name)
                .ifPresentOrElse(
                        parts -> hub.tell(
                                new Joining.Connect(name, neighbours.address(parts.host(), parts.port()), done)),
                        () -> done.complete(false));
        return done.exceptionally(refused -> false);
    }

    @Override
    public CompletionStage<Boolean> ping(Symbol name) {
        var parts = NodeName.of(name);
        if (connected.contains(name) || parts.isEmpty()) {
            return connect(name);
        }
        return CompletableFuture.supplyAsync(() -> listens(parts.get()), Thread::startVirtualThread)
                .thenCompose(listens -> listens ? connect(name) : CompletableFuture.completedStage(false));
    }

    private boolean listens(NodeName name) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(name.host(), name.port()), Math.toIntExact(connectTimeout.toMillis()));
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public CompletionStage<Boolean> disconnect(Symbol name) {
        var done = new CompletableFuture<Boolean>();
        hub.tell(new LinkHub.Disconnect(name, done));
        return done;
    }

    @Override
    public GlobalNames globalNames() {
        return names;
    }

    @Override
    public void monitor(Pid watcher, Symbol name) {
        watchers.add(watcher, name);
        if (!connected.contains(name) && watchers.remove(watcher, name)) {
            NodeWatchers.absent(watcher, name);
        }
    }

    @Override
    public void demonitor(Pid watcher, Symbol name) {
        watchers.remove(watcher, name);
    }

    @Override
    public void monitorAll(Pid watcher) {
        watchers.addToAll(watcher);
    }

    @Override
    public void demonitorAll(Pid watcher) {
        watchers.removeFromAll(watcher);
    }

    @Override
    public void start(ShardedType type) {
        sharding().start(type);
    }

    @Override
    public void awaitReady(ProcessContext self, ShardedType type) {
        sharding().awaitReady(self, type);
    }

    @Override
    public void standBy() {
        sharding().standBy();
    }

    @Override
    public TimeLimit passivateAfter() {
        return passivateAfter;
    }

    @Override
    public Part start(SingletonSpec spec) {
        return singletons.start(spec);
    }

    private synchronized PekkoSharding sharding() {
        if (started == null) {
            started = sharding.get();
        }
        return started;
    }
}
