package dev.rata.cluster.pekko;

import java.util.Set;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.cluster.ClusterEvent.MemberEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberRemoved;
import org.apache.pekko.cluster.ClusterEvent.ReachabilityEvent;
import org.apache.pekko.cluster.ClusterEvent.UnreachableMember;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/** Tells the hub which members can be reached, in terms of nodes, from what Pekko Cluster says of members. */
final class Sightings {
    private static final Set<MemberStatus> OUT = Set.of(MemberStatus.down(), MemberStatus.removed());

    private final Cluster cluster;

    private Sightings(Cluster cluster) {
        this.cluster = cluster;
    }

    /** From now on the hub is told, beginning with the members there are. */
    static void subscribe(ActorContext<LinkHub.Command> hub) {
        var cluster = Cluster.get(hub.getSystem());
        var sightings = new Sightings(cluster);
        var members = hub.messageAdapter(MemberEvent.class, sightings::ofMember);
        var reachability = hub.messageAdapter(ReachabilityEvent.class, Sightings::ofReachability);
        cluster.subscriptions().tell(Subscribe.create(members, MemberEvent.class));
        cluster.subscriptions().tell(Subscribe.create(reachability, ReachabilityEvent.class));
    }

    private LinkHub.Sighting ofMember(MemberEvent event) {
        var member = event.member();
        if (event instanceof MemberRemoved) {
            return new LinkHub.Removed(Neighbours.identity(member));
        }
        return seen(member, !cluster.state().getUnreachable().contains(member));
    }

    private static LinkHub.Sighting ofReachability(ReachabilityEvent event) {
        return seen(event.member(), !(event instanceof UnreachableMember));
    }

    private static LinkHub.Sighting seen(Member member, boolean byAll) {
        var node = Neighbours.identity(member);
        if (OUT.contains(member.status())) {
            return new LinkHub.Gone(node);
        }
        return byAll ? new LinkHub.Appeared(node) : new LinkHub.Suspected(node);
    }
}
