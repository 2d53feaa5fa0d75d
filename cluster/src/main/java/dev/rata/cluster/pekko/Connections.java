package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.link.Handshake;
import dev.rata.cluster.link.Handshake.Event;
import dev.rata.cluster.link.Handshake.Step;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.membership.NodeWatchers;
import dev.rata.config.ClusterSettings;
import dev.rata.config.LinkSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.javadsl.ActorContext;

/** One connection with every other member that can be reached: does what the {@link Handshake} with each says. Belongs to the hub. */
final class Connections {
    private final ActorContext<LinkHub.Command> context;
    private final Peers peers;
    private final ClusterSettings settings;
    private final NodeWatchers watchers;
    private final Set<Symbol> connected;
    private final Neighbours neighbours;
    private final Consumer<Symbol> linked;
    private final Map<Symbol, Contact> contacts = new HashMap<>();

    /**
     * @param connected filled with the names of the connected nodes, for other threads to read
     * @param linked    told of a node with which frames begin to flow
     */
    Connections(
            ActorContext<LinkHub.Command> context,
            Peers peers,
            ClusterSettings settings,
            NodeWatchers watchers,
            Set<Symbol> connected,
            Neighbours neighbours,
            Consumer<Symbol> linked) {
        this.context = context;
        this.peers = peers;
        this.settings = settings;
        this.watchers = watchers;
        this.connected = connected;
        this.neighbours = neighbours;
        this.linked = linked;
    }

    /** A member can be reached. */
    void appeared(NodeId node) {
        if (node.equals(peers.local())) {
            return;
        }
        var known = contacts.get(node.name());
        if (known != null && known.node().equals(node)) {
            // One that was severed on purpose stays so, whatever Pekko says of it as a member.
            return;
        }
        if (known != null) {
            gone(known.node());
        }
        var side = Handshake.Side.of(peers.local().name().name(), node.name().name());
        var contact = new Contact(node, side);
        contacts.put(node.name(), contact);
        perform(contact, new Event.Seen());
    }

    /** A member cannot be reached, or is none any more. */
    void gone(NodeId node) {
        var contact = find(node);
        if (contact != null) {
            contacts.remove(node.name());
            perform(contact, new Event.Gone());
        }
    }

    void hello(LinkMessage.Hello hello) {
        var contact = find(hello.from());
        if (contact != null && hello.to().equals(peers.local())) {
            contact.metBy(hello.carrier());
            perform(contact, new Event.Hello(hello.epoch()));
        }
    }

    void welcome(LinkMessage.Welcome welcome) {
        var contact = find(welcome.from());
        if (contact != null) {
            contact.metBy(welcome.carrier());
            perform(contact, new Event.Welcome(welcome.epoch()));
        }
    }

    void goodbye(LinkMessage.Goodbye goodbye) {
        var contact = find(goodbye.from());
        if (contact != null) {
            perform(contact, new Event.Goodbye(goodbye.epoch(), goodbye.parting()));
        }
    }

    /** What came from a node under that epoch cannot be used; whether it is the present one. */
    boolean broken(NodeId node, long epoch) {
        var contact = find(node);
        return contact != null && perform(contact, new Event.Broken(epoch));
    }

    /** Gives a connection up until one of the two connects again; whether there was one. */
    boolean sever(Symbol node) {
        var contact = contacts.get(node);
        return contact != null && perform(contact, new Event.Sever());
    }

    /** A program of one of the two wants to be connected again. */
    void rejoin(Symbol node) {
        var contact = contacts.get(node);
        if (contact != null) {
            perform(contact, new Event.Rejoin());
        }
    }

    void tick() {
        for (var contact : List.copyOf(contacts.values())) {
            perform(contact, new Event.Tick(settings.connectTimeout()));
        }
    }

    /** Whether frames flow with every member that can be reached and is to stay. */
    boolean areLinked() {
        return contacts.values().stream()
                .allMatch(contact -> contact.isLinked() || neighbours.isLeaving(contact.node()));
    }

    /** Whether nothing waits to be sent. */
    boolean areFlushed() {
        return contacts.values().stream()
                .allMatch(contact ->
                        !contact.isLinked() || contact.peer().outbox().size() == 0);
    }

    private Contact find(NodeId node) {
        var contact = contacts.get(node.name());
        return contact != null && contact.node().equals(node) ? contact : null;
    }

    private boolean perform(Contact contact, Event event) {
        var steps = contact.on(event);
        steps.forEach(step -> perform(contact, step));
        return !steps.isEmpty();
    }

    private void perform(Contact contact, Step step) {
        var node = contact.node();
        switch (step) {
            case Step.Collect() -> contact.collect(peers.add(node, contact::kick));
            case Step.Carry(var epoch) -> carry(contact, epoch);
            case Step.SayHello(var epoch) ->
                neighbours.tell(node, new LinkMessage.Hello(peers.local(), node, epoch, contact.carrier()));
            case Step.SayWelcome(var epoch) ->
                neighbours.tell(node, new LinkMessage.Welcome(peers.local(), epoch, contact.carrier()));
            case Step.SayGoodbye(var epoch, var parting) ->
                neighbours.tell(node, new LinkMessage.Goodbye(peers.local(), epoch, parting));
            case Step.Flow() -> flow(contact);
            case Step.Lose() -> lose(contact);
            case Step.Down() -> {
                connected.remove(node.name());
                watchers.down(node.name());
            }
        }
    }

    private void carry(Contact contact, long epoch) {
        var node = contact.node();
        var carrier = Carrier.create(
                contact.peer(),
                epoch,
                peers.decoder(node),
                settings.link(),
                reason -> context.getSelf().tell(new LinkHub.Broken(node, epoch, reason)));
        contact.carriedBy(context.spawnAnonymous(carrier, DispatcherSelector.fromConfig(LinkSettings.DISPATCHER)));
    }

    private void flow(Contact contact) {
        var name = contact.node().name();
        contact.carrier().tell(new Carrier.Partner(contact.partner()));
        connected.add(name);
        watchers.up(name);
        linked.accept(name);
    }

    private void lose(Contact contact) {
        peers.lose(contact.peer());
        contact.collect(null);
        if (contact.carrier() != null) {
            context.stop(contact.carrier());
            contact.carriedBy(null);
        }
    }
}
