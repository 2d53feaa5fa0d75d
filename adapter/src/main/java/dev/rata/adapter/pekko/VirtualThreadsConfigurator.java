package dev.rata.adapter.pekko;

import com.typesafe.config.Config;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.pekko.dispatch.DispatcherPrerequisites;
import org.apache.pekko.dispatch.ExecutorServiceConfigurator;
import org.apache.pekko.dispatch.ExecutorServiceFactory;
import org.apache.pekko.dispatch.MonitorableThreadFactory;

/** The executor of the dispatcher for processes that may wait: virtual threads carried by the fork-join dispatcher's pool. Pekko makes it from the configuration. */
public final class VirtualThreadsConfigurator extends ExecutorServiceConfigurator {
    private final DispatcherPrerequisites prerequisites;

    /** Called by Pekko. */
    public VirtualThreadsConfigurator(Config config, DispatcherPrerequisites prerequisites) {
        super(config, prerequisites);
        this.prerequisites = prerequisites;
    }

    @Override
    public boolean isVirtualized() {
        return true;
    }

    @Override
    public ExecutorServiceFactory createExecutorServiceFactory(String id, ThreadFactory threadFactory) {
        var handler = threadFactory instanceof MonitorableThreadFactory monitored
                ? monitored.exceptionHandler()
                : Thread.getDefaultUncaughtExceptionHandler();
        return new ExecutorServiceFactory() {
            @Override
            public ExecutorService createExecutorService() {
                return VirtualThreads.carriedBy(Carriers.of(prerequisites.settings()), handler);
            }
        };
    }
}
