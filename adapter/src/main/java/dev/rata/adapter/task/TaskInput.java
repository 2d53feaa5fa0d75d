package dev.rata.adapter.task;

import dev.rata.adapter.process.ProcessContext;

/** Where a {@link TaskStream} takes its elements from, one at a time and in the consumer's process. */
public interface TaskInput {
    /** The next element, or null when there is none left. */
    Object next(ProcessContext self);

    /** Called once when no more elements will be asked for. */
    default void close(ProcessContext self) {}
}
