package dev.rata.cluster.pekko;

import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.cluster.ClusterEvent.MemberDowned;
import org.apache.pekko.cluster.ClusterEvent.MemberEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberRemoved;
import org.apache.pekko.cluster.ClusterEvent.ReachabilityEvent;
import org.apache.pekko.cluster.ClusterEvent.UnreachableMember;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/** Tells the hub which members can be reached, in terms of nodes, from what Pekko Cluster says of members. */
final class Sightings {
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
        var node = Neighbours.identity(event.member());
        return switch (event) {
            case MemberRemoved removed -> new LinkHub.Removed(node);
            case MemberDowned downed -> new LinkHub.Gone(node);
            default ->
                cluster.state().getUnreachable().contains(event.member())
                        ? new LinkHub.Gone(node)
                        : new LinkHub.Appeared(node);
        };
    }

    private static LinkHub.Sighting ofReachability(ReachabilityEvent event) {
        var node = Neighbours.identity(event.member());
        return event instanceof UnreachableMember ? new LinkHub.Gone(node) : new LinkHub.Appeared(node);
    }
}
