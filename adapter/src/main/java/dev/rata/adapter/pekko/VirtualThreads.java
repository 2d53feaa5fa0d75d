package dev.rata.adapter.pekko;

import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Runs every task on a new virtual thread. Keeps no account of them: the actors that run there are ended by their processes, never by their threads. */
final class VirtualThreads extends AbstractExecutorService {
    private final ThreadFactory factory;
    private volatile boolean shutdown;

    private VirtualThreads(ThreadFactory factory) {
        this.factory = factory;
    }

    /**
     * Virtual threads carried by the given executor. The JDK offers no public way to choose the carriers; where {@code java.base/java.lang} is not opened to
     * this module, they are the JDK's own, and messages between the two kinds of processes are slower.
     */
    static VirtualThreads carriedBy(Executor carriers, Thread.UncaughtExceptionHandler handler) {
        var builder = Thread.ofVirtual().uncaughtExceptionHandler(handler);
        try {
            var scheduler = builder.getClass().getDeclaredField("scheduler");
            scheduler.setAccessible(true);
            scheduler.set(builder, carriers);
        } catch (NoSuchFieldException | IllegalAccessException | InaccessibleObjectException closed) {
            System.getLogger("rata")
                    .log(System.Logger.Level.DEBUG, "virtual threads use the JDK's carriers: {0}", closed);
        }
        return new VirtualThreads(builder.factory());
    }

    @Override
    public void execute(Runnable task) {
        factory.newThread(task).start();
    }

    @Override
    public void shutdown() {
        shutdown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutdown;
    }

    @Override
    public boolean isTerminated() {
        return shutdown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return shutdown;
    }
}
