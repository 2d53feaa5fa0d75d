package dev.rata.cluster.pekko;

import dev.rata.adapter.process.KeyedServers;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.sharding.KeyText;
import dev.rata.cluster.sharding.KeyedName;
import dev.rata.cluster.sharding.KeyedServer.Asker;
import dev.rata.cluster.sharding.KeyedServer.Need;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The servers of one module in the whole cluster, as the processes of this node reach them. */
record ClusterShards(ShardOrigin origin, ShardOrigin.Region region, ShardValues values) implements KeyedServers {
    @Override
    public ProcessPid named(Object key) {
        return new Name(KeyText.of(key));
    }

    @Override
    public CompletionStage<Pid> find(Object key) {
        var found = new CompletableFuture<Pid>();
        origin.find(region, KeyText.of(key), Need.IF_RUNNING, Asker.completing(found));
        return found;
    }

    private final class Name extends KeyedName {
        private final String key;

        Name(String key) {
            super(values.peers().local());
            this.key = key;
        }

        @Override
        public void deliver(Object entry) {
            if (entry instanceof Signal.Request request) {
                values.check(request.message());
            }
            super.deliver(entry);
        }

        @Override
        protected void pass(Object message) {
            origin.send(region, key, values.encode(message));
        }

        @Override
        protected void find(Need need, Asker asker) {
            origin.find(region, key, need, asker);
        }

        @Override
        public boolean hasRoomFor(LocalPid sender) {
            return origin.hasRoomFor(sender);
        }
    }
}
