package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.membership.NodeName;
import dev.rata.cluster.wire.WireVersion;
import dev.rata.config.ClusterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.Address;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/**
 * Brings two nodes into one cluster when one asks for it: a node without a cluster joins the other's, and of two without one the asked node, or the one of the
 * smaller name when both ask, starts it. Two clusters never become one. Belongs to the hub.
 */
final class Joining {
    /** What the hub passes on. */
    sealed interface Command extends LinkHub.Command {}

    /**
     * Connects with a node.
     *
     * @param name its name, or null when only the address is known
     * @param done completes with whether it has worked, or with a {@link RefusedException}
     */
    record Connect(Symbol name, Address address, CompletableFuture<Boolean> done) implements Command {}

    /** The other node has another cluster or wire version. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message, null, false, false);
        }
    }

    private record Pending(Connect connect, long deadline) {}

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final NodeId local;
    private final ClusterSettings settings;
    private final Cluster cluster;
    private final Neighbours neighbours;
    private final NodeLog log;
    private final RefusalLog refusals;
    private List<Pending> pending = new ArrayList<>();
    private long joinedAt = System.nanoTime() - PATIENCE.toNanos();

    Joining(NodeId local, ClusterSettings settings, Cluster cluster, Neighbours neighbours, NodeLog log) {
        this.refusals = new RefusalLog(text -> log.line(System.Logger.Level.WARNING, text), System::nanoTime);
        this.local = local;
        this.settings = settings;
        this.cluster = cluster;
        this.neighbours = neighbours;
        this.log = log;
    }

    private boolean isMember() {
        var status = cluster.selfMember().status();
        return status == MemberStatus.up() || status == MemberStatus.weaklyUp();
    }

    void connect(Connect connect, Set<Symbol> connected) {
        pending.add(new Pending(
                connect, System.nanoTime() + settings.connectTimeout().toNanos()));
        tick(connected);
    }

    /** Knocks where an answer is still due. */
    void tick(Set<Symbol> connected) {
        var now = System.nanoTime();
        for (var each : List.copyOf(pending)) {
            var there = connected.stream()
                    .filter(name -> isAt(name, each.connect.address))
                    .findAny();
            if (there.isPresent()) {
                answered(each, there.get());
            } else if (now - each.deadline > 0) {
                finish(each, false);
            } else {
                neighbours.tell(
                        each.connect.address,
                        new LinkMessage.Knock(
                                local, settings.name(), WireVersion.CURRENT, isMember(), neighbours.settings()));
            }
        }
    }

    private static boolean isAt(Symbol node, Address address) {
        return NodeName.of(node)
                .filter(name -> address.getHost().equals(java.util.Optional.of(name.host()))
                        && address.getPort().equals(java.util.Optional.of(name.port())))
                .isPresent();
    }

    /** That node is connected: at the address that was asked for, but perhaps under another name. */
    private void answered(Pending each, Symbol node) {
        finish(each, each.connect.name == null || each.connect.name == node);
    }

    private void finish(Pending each, boolean worked) {
        pending.remove(each);
        each.connect.done.complete(worked);
    }

    /** That node is connected now. */
    void linked(Symbol node) {
        for (var each : List.copyOf(pending)) {
            if (isAt(node, each.connect.address)) {
                answered(each, node);
            }
        }
    }

    void knocked(LinkMessage.Knock knock) {
        var difference = difference(knock);
        if (difference != null) {
            refusals.refused("a connection that " + knock.from().name() + " asked for", difference);
            neighbours.tell(knock.from(), new LinkMessage.Refused(local, difference));
        } else if (isMember()) {
            if (!knock.member()) {
                neighbours.tell(knock.from(), new LinkMessage.Come(local));
            }
        } else if (knock.member()) {
            join(addressOf(knock.from()));
        } else if (pending.isEmpty()
                || local.name().name().compareTo(knock.from().name().name()) < 0) {
            join(cluster.selfMember().address());
        }
    }

    private String difference(LinkMessage.Knock knock) {
        if (!knock.cluster().equals(settings.name())) {
            return "the node belongs to the cluster \"" + settings.name() + "\", not to \"" + knock.cluster()
                    + "\" (rata.cluster.name)";
        }
        if (knock.version() != WireVersion.CURRENT) {
            return "the node speaks version " + WireVersion.CURRENT + " of the wire format, not " + knock.version()
                    + "; run the same release of rata on all nodes";
        }
        return JoinCheck.difference(neighbours.settings(), knock.settings());
    }

    void invited(LinkMessage.Come come) {
        if (!isMember() && pending.stream().anyMatch(each -> isAt(come.from().name(), each.connect.address))) {
            join(addressOf(come.from()));
        }
    }

    void refused(LinkMessage.Refused refused) {
        for (var each : List.copyOf(pending)) {
            if (isAt(refused.from().name(), each.connect.address)) {
                pending.remove(each);
                log.line(
                        System.Logger.Level.WARNING,
                        "no connection with " + refused.from().name() + ": " + refused.reason());
                each.connect.done.completeExceptionally(new RefusedException(refused.reason()));
            }
        }
    }

    /** Starts a cluster of this node alone, or joins another node's; not again while that may be under way. */
    void join(Address address) {
        if (System.nanoTime() - joinedAt >= PATIENCE.toNanos()) {
            joinedAt = System.nanoTime();
            cluster.manager().tell(Join.create(address));
        }
    }

    private Address addressOf(NodeId node) {
        var name = NodeName.of(node.name()).orElseThrow();
        return neighbours.address(name.host(), name.port());
    }
}
