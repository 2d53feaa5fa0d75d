package dev.rata.adapter.task;

import dev.rata.config.TimeLimit;

/**
 * How {@link TaskStream} runs its tasks.
 *
 * @param maxConcurrency the most tasks at once, those included whose result has not been taken; at least 1
 * @param order          in which order results come
 * @param timeout        how long a task may take from its own start
 * @param onTimeout      what happens to one that takes longer
 */
public record StreamOptions(int maxConcurrency, Order order, TimeLimit timeout, OnTimeout onTimeout) {
    /** In which order results come. */
    public enum Order {
        /** That of the input. */
        INPUT,
        /** That in which tasks finish. */
        COMPLETION
    }

    /** What happens when a task takes too long. */
    public enum OnTimeout {
        /** The consumer exits. */
        EXIT,
        /** The task is killed, and its result is {@code {:exit, :timeout}}. */
        KILL_TASK
    }

    public StreamOptions {
        if (maxConcurrency < 1) {
            throw new IllegalArgumentException("max_concurrency is at least 1, not " + maxConcurrency);
        }
    }

    /** As many tasks as there are processors, in the input's order, the given time-out making the consumer exit. */
    public static StreamOptions within(TimeLimit timeout) {
        return new StreamOptions(Runtime.getRuntime().availableProcessors(), Order.INPUT, timeout, OnTimeout.EXIT);
    }
}
