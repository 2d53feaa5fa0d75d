package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.membership.NodeWatchers;
import dev.rata.cluster.pekko.Contact.State;
import dev.rata.cluster.pekko.LinkMessage.Payload;
import dev.rata.config.ClusterSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.delivery.ProducerController;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.cluster.ClusterEvent.MemberDowned;
import org.apache.pekko.cluster.ClusterEvent.MemberEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberRemoved;
import org.apache.pekko.cluster.ClusterEvent.ReachabilityEvent;
import org.apache.pekko.cluster.ClusterEvent.UnreachableMember;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/**
 * Makes one connection with every other member that can be reached, and loses it when the member is unreachable, goes, or gives it up itself. Of two nodes the
 * one with the smaller name opens; every connection has a number, the epoch, so that a side that has lost one never takes up its remains.
 */
final class LinkHub extends AbstractBehavior<LinkHub.Command> {
    /** The name of its actor, the same on all nodes. */
    static final String NAME = "rata-links";

    /** What it is told. */
    sealed interface Command permits LinkMessage.Word, Joining.Command, Event {}

    /** What it is told by its own node. */
    sealed interface Event extends Command {}

    /** A carrier's producer, for the other side to register with. */
    record Ready(long epoch, ActorRef<ProducerController.Command<Payload>> producer) implements Event {}

    /** A frame could not be read. */
    record Broken(NodeId node, long epoch, String reason) implements Event {}

    /** Gives a connection up; completes with whether there was one. */
    record Disconnect(Symbol node, CompletableFuture<Boolean> done) implements Event {}

    /** Completes when nothing waits to be sent. */
    record Flush(CompletableFuture<Void> done) implements Event {}

    private record Changed(MemberEvent event) implements Event {}

    private record Reached(ReachabilityEvent event) implements Event {}

    private enum Tick implements Event {
        TICK
    }

    private static final Duration TICK = Duration.ofMillis(100);

    private final Peers peers;
    private final ClusterSettings settings;
    private final NodeWatchers watchers;
    private final Set<Symbol> connected;
    private final Consumer<Symbol> removed;
    private final Joining joining;
    private final Neighbours neighbours;
    private final Map<Symbol, Contact> contacts = new HashMap<>();
    private final RefusalLog refusals;
    private List<Flush> flushes = List.of();

    private LinkHub(
            ActorContext<Command> context,
            Peers peers,
            ClusterSettings settings,
            NodeWatchers watchers,
            Set<Symbol> connected,
            Consumer<Symbol> removed,
            NodeLog log) {
        super(context);
        this.peers = peers;
        this.settings = settings;
        this.watchers = watchers;
        this.connected = connected;
        this.removed = removed;
        this.refusals = new RefusalLog(text -> log.line(System.Logger.Level.WARNING, text), System::nanoTime);
        this.neighbours = new Neighbours(context.getSystem());
        this.joining = new Joining(peers.local(), settings, Cluster.get(context.getSystem()), neighbours, log);
        var cluster = Cluster.get(context.getSystem());
        cluster.subscriptions()
                .tell(Subscribe.create(context.messageAdapter(MemberEvent.class, Changed::new), MemberEvent.class));
        cluster.subscriptions()
                .tell(Subscribe.create(
                        context.messageAdapter(ReachabilityEvent.class, Reached::new), ReachabilityEvent.class));
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
            Consumer<Symbol> removed,
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
            case Joining.Connect connect -> connect(connect);
            case LinkMessage.Knock knock -> knock(knock);
            case LinkMessage.Come come -> joining.invited(come);
            case LinkMessage.Refused refused -> joining.refused(refused);
            case LinkMessage.Hello hello -> hello(hello);
            case LinkMessage.Welcome welcome -> welcome(welcome);
            case LinkMessage.Goodbye goodbye -> goodbye(goodbye);
            case Ready ready -> ready(ready);
            case Broken broken -> broken(broken);
            case Disconnect(var node, var done) -> done.complete(disconnect(node));
            case Flush flush -> flushes = append(flush);
            case Changed(var event) -> changed(event);
            case Reached(var event) -> reached(event);
            case Tick tick -> tick();
        }
        return this;
    }

    // ---------------------------------------------------------------- members

    private void changed(MemberEvent event) {
        switch (event) {
            case MemberRemoved end -> {
                gone(end.member());
                removed.accept(Neighbours.identity(end.member()).name());
            }
            case MemberDowned downed -> gone(downed.member());
            default -> {
                if (!Cluster.get(getContext().getSystem())
                        .state()
                        .getUnreachable()
                        .contains(event.member())) {
                    appeared(event.member());
                }
            }
        }
    }

    private void reached(ReachabilityEvent event) {
        if (event instanceof UnreachableMember) {
            gone(event.member());
        } else {
            appeared(event.member());
        }
    }

    private void appeared(Member member) {
        var node = Neighbours.identity(member);
        if (node.equals(peers.local())) {
            return;
        }
        var known = contacts.get(node.name());
        if (known == null || !known.node().equals(node)) {
            if (known != null) {
                drop(known);
            }
            var contact = new Contact(node);
            contacts.put(node.name(), contact);
            open(contact);
        }
    }

    private void gone(Member member) {
        var contact = contacts.get(Neighbours.identity(member).name());
        if (contact != null && contact.node().equals(Neighbours.identity(member))) {
            drop(contact);
        }
    }

    private void drop(Contact contact) {
        contacts.remove(contact.node().name());
        close(contact, false);
    }

    // ---------------------------------------------------------------- connections

    private boolean opens(Contact contact) {
        return peers.local().name().name().compareTo(contact.node().name().name()) < 0;
    }

    private void open(Contact contact) {
        contact.opening(peers.add(contact.node(), contact::kick));
        if (opens(contact)) {
            carry(contact, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE), null);
        }
    }

    private void carry(Contact contact, long epoch, ActorRef<ProducerController.Command<Payload>> partner) {
        var carrier = getContext()
                .spawnAnonymous(Carrier.create(
                        contact.peer(),
                        epoch,
                        peers.decoder(contact.node()),
                        settings.link(),
                        getContext().getSelf()));
        contact.carried(epoch, carrier, partner);
    }

    /** Ends the connection there is: all who wait are told, then those who watch the node, and the other side. */
    private void close(Contact contact, boolean forGood) {
        if (contact.peer() == null) {
            return;
        }
        if (contact.epoch() != 0) {
            neighbours.tell(contact.node(), new LinkMessage.Goodbye(peers.local(), contact.epoch(), forGood));
        }
        peers.lose(contact.peer());
        var carrier = contact.closed();
        if (carrier != null) {
            getContext().stop(carrier);
        }
        if (contact.state() == State.LINKED) {
            connected.remove(contact.node().name());
            watchers.down(contact.node().name());
        }
    }

    private void reopen(Contact contact) {
        close(contact, false);
        open(contact);
    }

    private void linked(Contact contact) {
        contact.linked();
        connected.add(contact.node().name());
        watchers.up(contact.node().name());
        joining.linked(contact.node().name());
    }

    private void ready(Ready ready) {
        for (var contact : contacts.values()) {
            if (contact.epoch() == ready.epoch()) {
                contact.producing(ready.producer());
                if (contact.partner() != null) {
                    contact.carrier().tell(new Carrier.Partner(contact.partner()));
                    greetBack(contact);
                    linked(contact);
                } else {
                    greet(contact);
                }
            }
        }
    }

    private void greet(Contact contact) {
        if (contact.ownProducer() != null) {
            neighbours.tell(
                    contact.node(),
                    new LinkMessage.Hello(peers.local(), contact.node(), contact.epoch(), contact.ownProducer()));
        }
    }

    private void greetBack(Contact contact) {
        neighbours.tell(contact.node(), new LinkMessage.Welcome(peers.local(), contact.epoch(), contact.ownProducer()));
    }

    private void hello(LinkMessage.Hello hello) {
        var contact = contacts.get(hello.from().name());
        if (contact == null
                || !contact.node().equals(hello.from())
                || !hello.to().equals(peers.local())
                || contact.state() == State.SEVERED
                || opens(contact)) {
            return;
        }
        if (contact.epoch() == hello.epoch()) {
            if (contact.state() == State.LINKED) {
                greetBack(contact);
            }
            return;
        }
        if (contact.epoch() != 0) {
            // The other side has lost the old connection, so this side has as well.
            reopen(contact);
        }
        carry(contact, hello.epoch(), hello.producer());
    }

    private void welcome(LinkMessage.Welcome welcome) {
        var contact = contacts.get(welcome.from().name());
        if (contact != null && contact.epoch() == welcome.epoch() && contact.state() == State.OPENING) {
            contact.carrier().tell(new Carrier.Partner(welcome.producer()));
            linked(contact);
        }
    }

    private void goodbye(LinkMessage.Goodbye goodbye) {
        var contact = contacts.get(goodbye.from().name());
        if (contact != null && contact.epoch() == goodbye.epoch()) {
            if (goodbye.forGood()) {
                sever(contact);
            } else {
                reopen(contact);
            }
        }
    }

    private void sever(Contact contact) {
        close(contact, true);
        contact.severed();
    }

    private boolean disconnect(Symbol node) {
        var contact = contacts.get(node);
        var linked = contact != null && contact.state() == State.LINKED;
        if (linked) {
            sever(contact);
        }
        return linked;
    }

    private void broken(Broken broken) {
        var contact = contacts.get(broken.node().name());
        if (contact != null && contact.epoch() == broken.epoch()) {
            refusals.refused("a frame from " + Terms.inspect(broken.node().name()), broken.reason());
            reopen(contact);
        }
    }

    // ---------------------------------------------------------------- connecting

    private void connect(Joining.Connect connect) {
        var contact = connect.name() == null ? null : contacts.get(connect.name());
        if (contact != null) {
            rejoin(contact);
        }
        joining.connect(connect, connected);
    }

    private void knock(LinkMessage.Knock knock) {
        var contact = contacts.get(knock.from().name());
        if (contact != null) {
            rejoin(contact);
        }
        joining.knocked(knock);
    }

    private void rejoin(Contact contact) {
        if (contact.state() == State.SEVERED) {
            open(contact);
        }
    }

    private void tick() {
        var now = System.nanoTime();
        for (var contact : List.copyOf(contacts.values())) {
            if (contact.state() == State.OPENING) {
                if (now - contact.openingSince() > settings.connectTimeout().toNanos()) {
                    reopen(contact);
                } else if (opens(contact)) {
                    greet(contact);
                }
            }
        }
        joining.tick(connected);
        if (!flushes.isEmpty() && contacts.values().stream().allMatch(LinkHub::isFlushed)) {
            flushes.forEach(flush -> flush.done().complete(null));
            flushes = List.of();
        }
    }

    private static boolean isFlushed(Contact contact) {
        return contact.state() != State.LINKED || contact.peer().outbox().size() == 0;
    }

    private List<Flush> append(Flush flush) {
        return java.util.stream.Stream.concat(flushes.stream(), java.util.stream.Stream.of(flush))
                .toList();
    }
}
