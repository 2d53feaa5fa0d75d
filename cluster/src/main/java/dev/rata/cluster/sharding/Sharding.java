package dev.rata.cluster.sharding;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.config.TimeLimit;

/** Who places sharded servers. {@link #of} gives that of a node. */
public interface Sharding {
    /**
     * Makes {@code {module, key}} lead to the servers of this type on this node, which hosts some of them from now on.
     *
     * @throws dev.rata.adapter.process.RataException {@code :argument_error} when the type has been started with other options
     */
    void start(ShardedType type);

    /** Waits, for a limited time, until the first message to a server of that type would not have to wait. */
    void awaitReady(ProcessContext self, ShardedType type);

    /** Takes part in keeping account of where servers live without hosting any, which every node has to. */
    void standBy();

    /** How long servers may be idle when a program does not say. */
    TimeLimit passivateAfter();

    /** That of a node of a cluster, or that of a node that is alone. */
    static Sharding of(ProcessHost host) {
        return host.nodes() instanceof Sharding clustered ? clustered : new AloneSharding(host);
    }
}
