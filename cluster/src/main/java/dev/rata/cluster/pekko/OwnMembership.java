package dev.rata.cluster.pekko;

import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/** What sharded servers and singletons need to know of the node's own membership. */
final class OwnMembership {
    private OwnMembership() {}

    /** A node that waits to be connected with another has no cluster yet; what needs one starts it here, and others may join. */
    static void startCluster(ActorSystem<?> system) {
        var cluster = Cluster.get(system);
        if (cluster.selfMember().status() == MemberStatus.removed()) {
            cluster.manager().tell(Join.create(cluster.selfMember().address()));
        }
    }

    /** Whether the node ends because the others have removed it: it then has nothing to hand over. */
    static boolean isRemoved(ActorSystem<?> system) {
        return CoordinatedShutdown.get(system.classicSystem())
                .getShutdownReason()
                .filter(CoordinatedShutdown.clusterDowningReason()::equals)
                .isPresent();
    }
}
