package dev.rata.cluster.sharding;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.config.TimeLimit;
import java.time.Duration;

/** Sharded servers on a node that is alone: all of them live here. */
record AloneSharding(ProcessHost host) implements Sharding {
    private static final TimeLimit IDLE = new TimeLimit.After(Duration.ofMinutes(2));

    @Override
    public TimeLimit passivateAfter() {
        return IDLE;
    }

    @Override
    public void awaitReady(ProcessContext self, ShardedType type) {}

    @Override
    public void standBy() {}

    @Override
    public void start(ShardedType type) {
        if (host.destinations().keyed(ListTerm.of(type.module(), Nil.NIL)) instanceof LocalShards running) {
            running.startAgain(type);
        } else {
            host.destinations().addKeyed(type.module(), new LocalShards(host, type));
        }
    }
}
