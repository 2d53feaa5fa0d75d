package dev.rata.cluster.pekko;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.MemberStatus;

/** Answers {@code /ready}: the node is up in its cluster, or was never to join one, and has not begun to leave. Made by Pekko Management. */
public final class ReadyCheck implements Supplier<CompletionStage<Boolean>> {
    private final ActorSystem system;

    /** Nobody told it to join others, so it is complete without them; Pekko calls what has not joined "removed". */
    private final boolean isAlone;

    public ReadyCheck(ActorSystem system) {
        this.system = system;
        var settings = system.settings().config().getConfig("rata.cluster");
        this.isAlone = settings.getStringList("seeds").isEmpty() && !settings.getBoolean("bootstrap.enabled");
    }

    @Override
    public CompletionStage<Boolean> get() {
        var status = Cluster.get(system).selfMember().status();
        var there = status.equals(MemberStatus.up()) || isAlone && status.equals(MemberStatus.removed());
        return CompletableFuture.completedStage(there && !Departure.hasBegun(system));
    }
}
