package dev.rata.cluster.pekko;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.NodeLog;
import dev.rata.cluster.membership.PauseGate;
import dev.rata.config.RataSettings;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.ClusterEvent.MemberEvent;
import org.apache.pekko.cluster.ClusterEvent.MemberLeft;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Subscribe;

/**
 * How a node goes. Asked to, by a signal, by {@link ClusterNode#close} or by an order from another node, it always goes the same way: it says that it is not
 * ready and takes no work from others, its processes end, all who watch them have heard, and it leaves the cluster. Removed by the others, it ends at once and
 * runs no process any further, because its names, singletons and shards may already live elsewhere.
 */
final class Departure {
    /** Why a node leaves that was asked to. */
    private enum Asked implements CoordinatedShutdown.Reason {
        ASKED
    }

    private final PekkoNode pekko;
    private final PauseGate gate;
    private final NodeLog log;
    private final CompletableFuture<Void> begin = new CompletableFuture<>();
    private final CompletableFuture<ClusterNode.End> end = new CompletableFuture<>();

    private Departure(PekkoNode pekko, PauseGate gate, NodeLog log) {
        this.pekko = pekko;
        this.gate = gate;
        this.log = log;
    }

    /** Prepares it. */
    static Departure of(
            PekkoNode pekko, RataSettings settings, ActorRef<LinkHub.Command> hub, PauseGate gate, NodeLog log) {
        var departure = new Departure(pekko, gate, log);
        departure.addTasks(settings, hub);
        pekko.system().systemActorOf(departure.ordered(), "rata-departure", Props.empty());
        pekko.system().getWhenTerminated().thenAccept(done -> departure.end.complete(ClusterNode.End.LEFT));
        return departure;
    }

    /** Whether it has begun. */
    static boolean hasBegun(ActorSystem system) {
        return CoordinatedShutdown.get(system).getShutdownReason().isPresent();
    }

    /** Leaves; completes when nothing is left to do, at once when that is so already. */
    CompletionStage<Done> leave() {
        return shutdown().runAll(Asked.ASKED);
    }

    /** Completes when it begins. */
    CompletableFuture<Void> begin() {
        return begin;
    }

    /** Completes with the node's end: when it has left, or as soon as it is known to have been removed. */
    CompletionStage<ClusterNode.End> end() {
        return end;
    }

    private CoordinatedShutdown shutdown() {
        return CoordinatedShutdown.get(pekko.system().classicSystem());
    }

    private void addTasks(RataSettings settings, ActorRef<LinkHub.Command> hub) {
        shutdown().addTask(CoordinatedShutdown.PhaseBeforeServiceUnbind(), "rata-farewell", () -> {
            farewell();
            return done();
        });
        shutdown()
                .addTask(
                        CoordinatedShutdown.PhaseServiceStop(),
                        "rata-processes",
                        () -> CompletableFuture.supplyAsync(() ->
                                        pekko.stopProcesses(settings.process().shutdownGrace()))
                                .thenApply(ended -> Done.getInstance()));
        shutdown().addTask(CoordinatedShutdown.PhaseBeforeClusterShutdown(), "rata-links-flush", () -> {
            var flushed = new CompletableFuture<Void>();
            hub.tell(new LinkHub.Flush(flushed));
            return flushed.thenApply(nothing -> Done.getInstance());
        });
    }

    private void farewell() {
        begin.complete(null);
        var name = pekko.node().name().name();
        if (isBecause(CoordinatedShutdown.incompatibleConfigurationDetectedReason())) {
            log.line(
                    System.Logger.Level.ERROR,
                    "node " + name
                            + " is refused by the cluster that it found: settings that have to be the same on all"
                            + " nodes differ; the lines before this one name them");
            end.complete(ClusterNode.End.REMOVED);
        } else if (isBecause(CoordinatedShutdown.clusterDowningReason())) {
            gate.end();
            log.line(
                    System.Logger.Level.ERROR,
                    "node " + name
                            + " has been removed from the cluster, by an order or because it could not be reached; it"
                            + " ends at once, since others may have taken over what ran here");
            end.complete(ClusterNode.End.REMOVED);
        } else {
            log.line(System.Logger.Level.INFO, "node " + name + " is leaving");
        }
    }

    private boolean isBecause(CoordinatedShutdown.Reason reason) {
        return shutdown().getShutdownReason().filter(reason::equals).isPresent();
    }

    /** Leaving that another node has ordered. */
    private Behavior<MemberEvent> ordered() {
        return Behaviors.setup(context -> {
            var cluster = Cluster.get(context.getSystem());
            cluster.subscriptions().tell(Subscribe.create(context.getSelf(), MemberEvent.class));
            return Behaviors.receive(MemberEvent.class)
                    .onMessage(MemberLeft.class, left -> {
                        if (left.member()
                                .uniqueAddress()
                                .equals(cluster.selfMember().uniqueAddress())) {
                            leave();
                        }
                        return Behaviors.same();
                    })
                    .build();
        });
    }

    private static CompletionStage<Done> done() {
        return CompletableFuture.completedStage(Done.getInstance());
    }
}
