package dev.rata.adapter.timer;

import dev.rata.adapter.process.ProcessHost.Alarm;
import java.time.Duration;

/** Runs short tasks later, by one clock. Tests drive it by hand. */
public interface Scheduler {
    /** The time in nanoseconds from an arbitrary moment; never goes back. */
    long nanoTime();

    /** Runs the task once after the delay, at once when that is not positive. */
    Alarm after(Duration delay, Runnable task);
}
