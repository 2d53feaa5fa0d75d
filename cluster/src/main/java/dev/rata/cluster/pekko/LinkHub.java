package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.membership.NodeWatchers;
import dev.rata.config.ClusterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.cluster.typed.Cluster;

/** Where the hubs of other nodes and this node's own parts meet: every word is passed on to {@link Connections} or {@link Joining}, which do the work. */
final class LinkHub extends AbstractBehavior<LinkHub.Command> {
    /** The name of its actor, the same on all nodes. */
    static final String NAME = "rata-links";

    /** What it is told. */
    sealed interface Command permits LinkMessage.Word, Joining.Command, Event {}

    /** What it is told by its own node. */
    sealed interface Event extends Command {}

    /** What is seen of a member, by {@link Sightings}. */
    sealed interface Sighting extends Event {
        NodeId node();
    }

    /** Some node of the cluster cannot reach a member; {@link Suspects} knows what that means here. */
    record Suspected(NodeId node) implements Sighting {}

    /** A sighting that needs no judging. */
    sealed interface Verdict extends Sighting {}

    /** A member can be reached. */
    record Appeared(NodeId node) implements Verdict {}

    /** A member cannot be reached from here, or has been told to go. */
    record Gone(NodeId node) implements Verdict {}

    /** The cluster has a member less. */
    record Removed(NodeId node) implements Verdict {}

    /** A frame could not be read. */
    record Broken(NodeId node, long epoch, String reason) implements Event {}

    /** Gives a connection up; completes with whether there was one. */
    record Disconnect(Symbol node, CompletableFuture<Boolean> done) implements Event {}

    /** Completes when every member that is seen, can be reached and is to stay is connected. */
    record Gather(CompletableFuture<Void> done) implements Event {}

    /** Completes when nothing waits to be sent. */
    record Flush(CompletableFuture<Void> done) implements Event {}

    private enum Tick implements Event {
        TICK
    }

    private static final Duration TICK = Duration.ofMillis(100);

    private final Set<Symbol> connected;
    private final Consumer<NodeId> removed;
    private final Joining joining;
    private final Connections connections;
    private final Suspects suspects;
    private final RefusalLog refusals;
    private final List<Gather> gathers = new ArrayList<>();
    private final List<Flush> flushes = new ArrayList<>();

    private LinkHub(
            ActorContext<Command> context,
            Peers peers,
            ClusterSettings settings,
            NodeWatchers watchers,
            Set<Symbol> connected,
            Consumer<NodeId> removed,
            NodeLog log) {
        super(context);
        this.connected = connected;
        this.removed = removed;
        this.refusals = new RefusalLog(text -> log.line(System.Logger.Level.WARNING, text), System::nanoTime);
        var neighbours = new Neighbours(context.getSystem());
        this.joining = new Joining(peers.local(), settings, Cluster.get(context.getSystem()), neighbours, log);
        this.connections = new Connections(context, peers, settings, watchers, connected, neighbours, joining::linked);
        this.suspects = new Suspects(neighbours::heard);
        Sightings.subscribe(context);
    }

    /**
     * @param connected filled with the names of the connected nodes, for other threads to read
     * @param removed   told of a node that is no member any more
     */
    static Behavior<Command> create(
            Peers peers,
            ClusterSettings settings,
            NodeWatchers watchers,
            Set<Symbol> connected,
            Consumer<NodeId> removed,
            NodeLog log) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(Tick.TICK, TICK);
            return new LinkHub(context, peers, settings, watchers, connected, removed, log);
        }));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::handle).build();
    }

    private Behavior<Command> handle(Command command) {
        switch (command) {
            case LinkMessage.Word word -> said(word);
            case Joining.Connect connect -> {
                if (connect.name() != null) {
                    connections.rejoin(connect.name());
                }
                joining.connect(connect, connected);
            }
            case Sighting sighting -> sighted(suspects.on(sighting));
            case Broken(var node, var epoch, var reason) -> {
                if (connections.broken(node, epoch)) {
                    refusals.refused("a frame from " + Terms.inspect(node.name()), reason);
                }
            }
            case Disconnect(var node, var done) -> done.complete(connections.sever(node));
            case Gather gather -> gathers.add(gather);
            case Flush flush -> flushes.add(flush);
            case Tick tick -> tick();
        }
        return this;
    }

    private void said(LinkMessage.Word word) {
        switch (word) {
            case LinkMessage.Knock knock -> {
                connections.rejoin(knock.from().name());
                joining.knocked(knock);
            }
            case LinkMessage.Come come -> joining.invited(come);
            case LinkMessage.Refused refused -> joining.refused(refused);
            case LinkMessage.Hello hello -> connections.hello(hello);
            case LinkMessage.Welcome welcome -> connections.welcome(welcome);
            case LinkMessage.Goodbye goodbye -> connections.goodbye(goodbye);
        }
    }

    private void sighted(Verdict verdict) {
        switch (verdict) {
            case Appeared(var node) -> connections.appeared(node);
            case Gone(var node) -> connections.gone(node);
            case Removed(var node) -> {
                connections.gone(node);
                removed.accept(node);
            }
        }
    }

    private void tick() {
        suspects.changed().forEach(this::sighted);
        connections.tick();
        joining.tick(connected);
        if (!gathers.isEmpty() && connections.areLinked()) {
            gathers.forEach(gather -> gather.done().complete(null));
            gathers.clear();
        }
        if (!flushes.isEmpty() && connections.areFlushed()) {
            flushes.forEach(flush -> flush.done().complete(null));
            flushes.clear();
        }
    }
}
