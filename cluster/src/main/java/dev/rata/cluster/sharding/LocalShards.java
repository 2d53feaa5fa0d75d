package dev.rata.cluster.sharding;

import dev.rata.adapter.process.KeyedServers;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.sharding.KeyedServer.Asker;
import dev.rata.cluster.sharding.KeyedServer.Need;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All servers of a module on a node that is alone. */
final class LocalShards implements KeyedServers {
    private final ProcessHost host;
    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile ShardedType type;

    LocalShards(ProcessHost host, ShardedType type) {
        this.host = host;
        this.type = type;
    }

    void startAgain(ShardedType later) {
        type = type.startedAgain(later);
    }

    @Override
    public ProcessPid named(Object key) {
        var text = KeyText.of(key);
        return new KeyedName(host.node()) {
            @Override
            protected void pass(Object message) {
                with(text, server -> server.message(message));
            }

            @Override
            protected void find(Need need, Asker asker) {
                with(text, server -> server.find(need, asker));
            }
        };
    }

    @Override
    public CompletionStage<Pid> find(Object key) {
        var found = new CompletableFuture<Pid>();
        with(KeyText.of(key), server -> server.find(Need.IF_RUNNING, Asker.completing(found)));
        return found;
    }

    private void with(String text, Consumer<KeyedServer> work) {
        while (!entries.computeIfAbsent(text, Entry::new).use(work)) {
            // It has just gone; the next is another.
        }
    }

    /** The place of one key. */
    private final class Entry implements KeyedServer.Place {
        private final String text;
        private final KeyedServer server;
        private long lastUse;
        private boolean gone;

        Entry(String text) {
            this.text = text;
            this.server = new KeyedServer(host, type, KeyText.key(text, LocalPid::ended), this);
            watchIdleness();
        }

        /** False when it has been removed. */
        synchronized boolean use(Consumer<KeyedServer> work) {
            if (gone) {
                return false;
            }
            lastUse = System.nanoTime();
            work.accept(server);
            return true;
        }

        @Override
        public synchronized void execute(Runnable work) {
            work.run();
        }

        @Override
        public void stopped() {
            gone = true;
            entries.remove(text, this);
        }

        @Override
        public void ended(Object reason) {
            if (type.restarts(reason)) {
                host.after(ShardedType.RESTART_PAUSE, () -> execute(this::restart));
            } else if (type.forgets(reason)) {
                stopped();
            }
        }

        private void restart() {
            if (!gone) {
                server.start();
            }
        }

        private void watchIdleness() {
            if (type.options().passivateAfter() instanceof TimeLimit.After(Duration limit)) {
                lastUse = System.nanoTime();
                host.after(limit, () -> execute(() -> check(limit)));
            }
        }

        private void check(Duration limit) {
            if (gone) {
                return;
            }
            var left = limit.toNanos() - (System.nanoTime() - lastUse);
            if (left <= 0) {
                server.stop();
            }
            host.after(left <= 0 ? limit : Duration.ofNanos(left), () -> execute(() -> check(limit)));
        }
    }
}
