package dev.rata.cluster.pekko;

/** A node could not join the cluster it was to join. The message says why and what to do. */
public final class ClusterStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClusterStartException(String message) {
        super(message);
    }
}
