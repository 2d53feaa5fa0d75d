package dev.rata.adapter.pekko;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.apache.pekko.actor.ActorSystem;

/**
 * The fork-join pool of each actor system, for its virtual threads to be carried by. With one pool for both kinds of processes, a message between them does
 * not have to wake a thread of another pool, which costs ten times as much as the message.
 */
final class Carriers {
    private static final ConcurrentHashMap<ActorSystem.Settings, CompletableFuture<ForkJoinPool>> POOLS =
            new ConcurrentHashMap<>();

    private Carriers() {}

    /** Says which pool runs the fork-join dispatcher: that of the calling thread, or, where the dispatcher was given another kind of executor, the common one. */
    static void announce(ActorSystem system) {
        future(system.settings())
                .complete(ForkJoinTask.inForkJoinPool() ? ForkJoinTask.getPool() : ForkJoinPool.commonPool());
    }

    /** Runs tasks on the system's pool; to be used only once it has been announced. */
    static Executor of(ActorSystem.Settings settings) {
        var pool = future(settings);
        return task -> {
            // Called on a thread of the pool this may be a virtual thread that yields, which would otherwise have its
            // carrier back at once.
            Newcomers.admit();
            pool.join().execute(task);
        };
    }

    static void forget(ActorSystem system) {
        POOLS.remove(system.settings());
    }

    private static CompletableFuture<ForkJoinPool> future(ActorSystem.Settings settings) {
        return POOLS.computeIfAbsent(settings, key -> new CompletableFuture<>());
    }
}
