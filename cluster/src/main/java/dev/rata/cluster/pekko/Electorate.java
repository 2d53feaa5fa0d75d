package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.naming.Membership;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;

/**
 * The members whose votes count. There are none for a node that is a member no more: on its way out it sees a cluster of itself alone, in which it would be the
 * majority.
 */
final class Electorate implements Membership {
    private static final Set<MemberStatus> GOING =
            Set.of(MemberStatus.exiting(), MemberStatus.down(), MemberStatus.removed());

    private final Cluster cluster;
    private final NodeId self;
    private final Set<Symbol> connected;
    private volatile boolean joined;

    private Electorate(Cluster cluster, NodeId self, Set<Symbol> connected) {
        this.cluster = cluster;
        this.self = self;
        this.connected = connected;
    }

    static Electorate of(ActorSystem<?> system, NodeId self, Set<Symbol> connected) {
        var cluster = Cluster.get(system);
        var electorate = new Electorate(cluster, self, connected);
        cluster.registerOnMemberUp(() -> electorate.joined = true);
        return electorate;
    }

    @Override
    public List<Symbol> members() {
        // A node that has just joined may be connected before it sees itself among the members.
        var names = new TreeSet<>(Comparator.comparing(Symbol::name));
        names.addAll(connected);
        names.add(self.name());
        var present = !joined && !cluster.isTerminated();
        for (var member : cluster.state().getMembers()) {
            var going = GOING.contains(member.status());
            if (!going) {
                names.add(Neighbours.identity(member).name());
            }
            if (member.uniqueAddress().equals(cluster.selfUniqueAddress())) {
                present = !going;
            }
        }
        return present ? List.copyOf(names) : List.of();
    }
}
