package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.cluster.membership.RunningNodes;
import dev.rata.config.ClusterSettings;
import dev.rata.config.ManagementSettings;
import dev.rata.config.Switch;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.Done;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.http.javadsl.model.Uri;
import org.apache.pekko.management.cluster.bootstrap.ClusterBootstrap;
import org.apache.pekko.management.javadsl.PekkoManagement;

/** Pekko Management of one node, and the note that leads {@code rata cluster} to it. */
final class Management {
    private static final String HTTP = "pekko.management.http.";
    private static final String CHECKS = "pekko.management.health-checks.readiness-checks.";

    private Management() {}

    /** Its settings in the terms of Pekko's. */
    static Map<String, Object> settings(ClusterSettings settings) {
        var management = settings.management();
        Map<String, Object> values = new HashMap<>(Map.of(
                HTTP + "hostname", management.host(),
                HTTP + "port", management.port(),
                HTTP + "route-providers-read-only", !management.takesOrders(),
                CHECKS + "cluster-membership", "",
                CHECKS + "rata", ReadyCheck.class.getName()));
        if (settings.bootstrap().enabled() == Switch.OFF) {
            values.put(HTTP + "routes.cluster-bootstrap", "");
        }
        return values;
    }

    /**
     * Starts it, and bootstrap if that is wanted.
     *
     * @param node the name of the node
     * @return completes when it listens; with a {@link ClusterStartException} when it cannot
     */
    static CompletionStage<Done> start(ActorSystem system, String node, ClusterSettings settings, NodeLog log) {
        if (settings.management().enabled() == Switch.OFF) {
            return CompletableFuture.completedStage(Done.getInstance());
        }
        return PekkoManagement.get(system).start().handle((uri, failure) -> {
            if (failure != null) {
                throw new ClusterStartException("the management cannot listen on "
                        + settings.management().host() + ":"
                        + settings.management().port() + " (rata.cluster.management.port): " + reason(failure));
            }
            leaveNote(system, new RunningNodes.Note(node, settings.name(), address(uri)), settings.management(), log);
            if (settings.bootstrap().enabled() == Switch.ON) {
                ClusterBootstrap.get(system).start();
            }
            return Done.getInstance();
        });
    }

    /** What is at the bottom of a failure to listen. */
    static String reason(Throwable failure) {
        var last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return last.getMessage();
    }

    private static String address(Uri uri) {
        return uri.getHost().address() + ":" + uri.getPort();
    }

    private static void leaveNote(
            ActorSystem system, RunningNodes.Note note, ManagementSettings settings, NodeLog log) {
        var notes = new RunningNodes(settings.directory());
        try {
            notes.add(note);
        } catch (IOException e) {
            log.line(
                    System.Logger.Level.WARNING,
                    "\"rata cluster\" will not find this node without --at " + note.management()
                            + ": no note of it could be left in " + settings.directory()
                            + " (rata.cluster.management.directory): " + e);
            return;
        }
        CoordinatedShutdown.get(system).addTask(CoordinatedShutdown.PhaseServiceUnbind(), "rata-note", () -> {
            try {
                notes.remove(note);
            } catch (IOException e) {
                log.line(System.Logger.Level.WARNING, "the note of this node could not be removed: " + e);
            }
            return CompletableFuture.completedStage(Done.getInstance());
        });
    }
}
