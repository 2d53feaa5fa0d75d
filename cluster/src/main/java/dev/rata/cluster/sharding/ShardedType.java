package dev.rata.cluster.sharding;

import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.Optional;

/**
 * The servers of one module, one a key.
 *
 * @param module    the module as a value; its printed form names the type in the whole cluster
 * @param server    its callbacks
 * @param options   what may be chosen
 */
public record ShardedType(Object module, Server server, Options options) {
    /** How long after its crash a remembered server is started again. */
    public static final Duration RESTART_PAUSE = Duration.ofSeconds(1);

    /**
     * What may be chosen; the same on all nodes.
     *
     * @param argument       what {@code init} gets beside the key
     * @param passivateAfter how long a server may go without a message before it is ended
     * @param remember       whether servers are started again without a message after a crash or when their node is gone; they are then never idle
     * @param role           the role of the nodes that host them; empty for all nodes
     */
    public record Options(
            Optional<Object> argument, TimeLimit passivateAfter, Switch remember, Optional<String> role) {}

    /** Its name in the cluster. */
    public String name() {
        return Terms.print(module);
    }

    /** Whether a server that ended with that reason runs again without a message. */
    public boolean restarts(Object reason) {
        return options.remember == Switch.ON && !ExitReason.isOrderly(reason);
    }

    /** Whether nothing is left of a server that ended with that reason; a remembered one has to end {@code :normal} for that, not because its node stops. */
    public boolean forgets(Object reason) {
        return options.remember == Switch.OFF || reason == ExitReason.NORMAL;
    }

    /** What {@code init} gets for a key: the key, or {@code {key, argument}}. */
    Object initial(Object key) {
        return options.argument
                .<Object>map(argument -> ListTerm.of(key, argument))
                .orElse(key);
    }

    /**
     * This type, for which servers have been started already, with the callbacks of a later start.
     *
     * @throws RataException {@code :argument_error} when the later start wants other options
     */
    public ShardedType startedAgain(ShardedType later) {
        if (!options.equals(later.options)) {
            throw RataException.of(
                    "argument_error",
                    "the sharded servers of " + name() + " have been started with other options; use the same in every"
                            + " start_sharded");
        }
        return later;
    }
}
