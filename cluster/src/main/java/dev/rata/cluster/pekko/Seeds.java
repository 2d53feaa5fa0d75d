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

/** The nodes that the settings name, but for the node itself, to be joined at the start. */
final class Seeds {
    private static final Duration NEWS = Duration.ofSeconds(5);

    private final ClusterSettings settings;
    private final Neighbours neighbours;
    private final ActorRef<LinkHub.Command> hub;
    private final Departure departure;
    private final NodeLog log;
    private final List<String> addresses;

    Seeds(
            ClusterSettings settings,
            Neighbours neighbours,
            ActorRef<LinkHub.Command> hub,
            Departure departure,
            NodeLog log) {
        this.settings = settings;
        this.neighbours = neighbours;
        this.hub = hub;
        this.departure = departure;
        this.log = log;
        var own = settings.host() + ":" + settings.port();
        this.addresses =
                settings.seeds().stream().filter(seed -> !seed.equals(own)).toList();
    }

    /**
     * Joins the first that answers; says so while nobody does. Then waits until the node is connected with all members that can be reached and do not
     * leave: a program finds the nodes it was started beside.
     *
     * @throws ClusterStartException when none could be joined in time, one refuses this node, or this node is asked to end
     */
    void join() {
        if (addresses.isEmpty()) {
            return;
        }
        var attempts = new ArrayList<CompletableFuture<Boolean>>();
        for (var seed : addresses) {
            var colon = seed.lastIndexOf(':');
            var address = neighbours.address(seed.substring(0, colon), Integer.parseInt(seed.substring(colon + 1)));
            var done = new CompletableFuture<Boolean>();
            hub.tell(new Joining.Connect(null, address, done));
            attempts.add(done);
        }
        if (!await(any(attempts))) {
            throw new ClusterStartException("none of the nodes to join has answered within " + limit() + ": " + names()
                    + "; check the addresses, that one of them runs, and that it has the same cookie or trusts the same"
                    + " certificates (rata.cluster.cookie, rata.cluster.tls)");
        }
        var gathered = new CompletableFuture<Void>();
        hub.tell(new LinkHub.Gather(gathered));
        departure.begin().thenRun(() -> gathered.complete(null));
        gathered.completeOnTimeout(null, settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (departure.begin().isDone()) {
            throw new ClusterStartException("it was asked to end before it had started");
        }
    }

    private CompletableFuture<Boolean> any(List<CompletableFuture<Boolean>> attempts) {
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
        departure
                .begin()
                .thenRun(() -> worked.completeExceptionally(new ClusterStartException(
                        "it was asked to end before one of the nodes to join had answered: " + names())));
        return worked;
    }

    private boolean await(CompletableFuture<Boolean> worked) {
        while (true) {
            try {
                return worked.get(NEWS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                log.line(
                        System.Logger.Level.INFO,
                        "no answer yet from the nodes to join, which are given " + limit() + ": " + names());
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof ClusterStartException known
                        ? known
                        : new ClusterStartException("the node to join refuses this one: "
                                + failed.getCause().getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClusterStartException("the start was interrupted while joining " + names());
            }
        }
    }

    private String limit() {
        return settings.connectTimeout().toMillis() + " ms (rata.cluster.connect-timeout)";
    }

    private String names() {
        return String.join(", ", addresses);
    }
}
