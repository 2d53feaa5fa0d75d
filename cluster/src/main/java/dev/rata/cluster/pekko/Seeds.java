package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.config.ClusterSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.typed.ActorRef;

/** Joins the nodes that the settings name, but for the node itself, at the start; says so while nobody answers. */
final class Seeds {
    private static final Duration NEWS = Duration.ofSeconds(5);

    private Seeds() {}

    /**
     * Joins, and waits until the node is connected with all members that can be reached: a program finds the nodes it was started beside.
     *
     * @throws ClusterStartException when none could be joined in time, or one refuses this node
     */
    static void join(ClusterSettings settings, Neighbours neighbours, ActorRef<LinkHub.Command> hub, NodeLog log) {
        var own = settings.host() + ":" + settings.port();
        var seeds = settings.seeds().stream().filter(seed -> !seed.equals(own)).toList();
        if (seeds.isEmpty()) {
            return;
        }
        var attempts = new ArrayList<CompletableFuture<Boolean>>();
        for (var seed : seeds) {
            var colon = seed.lastIndexOf(':');
            var address = neighbours.address(seed.substring(0, colon), Integer.parseInt(seed.substring(colon + 1)));
            var done = new CompletableFuture<Boolean>();
            hub.tell(new Joining.Connect(null, address, done));
            attempts.add(done);
        }
        if (!await(any(attempts), String.join(", ", seeds), log)) {
            throw new ClusterStartException("none of the nodes to join has answered within "
                    + settings.connectTimeout().toMillis() + " ms (rata.cluster.connect-timeout): "
                    + String.join(", ", seeds)
                    + "; check the addresses, that one of them runs, and that it has the same cookie or trusts the same"
                    + " certificates (rata.cluster.cookie, rata.cluster.tls)");
        }
        var gathered = new CompletableFuture<Void>();
        hub.tell(new LinkHub.Gather(gathered));
        gathered.completeOnTimeout(null, settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private static CompletableFuture<Boolean> any(List<CompletableFuture<Boolean>> attempts) {
        var worked = new CompletableFuture<Boolean>();
        var told = attempts.stream()
                .map(attempt -> attempt.whenComplete((connected, refused) -> {
                    if (refused != null) {
                        worked.completeExceptionally(refused);
                    } else if (connected) {
                        worked.complete(true);
                    }
                }))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(told).whenComplete((all, refused) -> worked.complete(false));
        return worked;
    }

    private static boolean await(CompletableFuture<Boolean> worked, String seeds, NodeLog log) {
        while (true) {
            try {
                return worked.get(NEWS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                log.line(System.Logger.Level.INFO, "no answer yet from the nodes to join: " + seeds);
            } catch (ExecutionException refused) {
                throw new ClusterStartException("the node to join refuses this one: "
                        + refused.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterStartException("the start was interrupted while joining " + seeds);
            }
        }
    }
}
