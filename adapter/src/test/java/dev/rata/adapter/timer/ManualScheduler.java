package dev.rata.adapter.timer;

import dev.rata.adapter.process.ProcessHost.Alarm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that stands still until the test moves it. */
public final class ManualScheduler implements Scheduler {
    private record Due(long at, Runnable task) {}

    private final List<Due> waiting = new ArrayList<>();
    private long now;

    @Override
    public long nanoTime() {
        return now;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        var due = new Due(now + delay.toNanos(), task);
        waiting.add(due);
        return () -> waiting.remove(due);
    }

    /** Lets the time pass, running what is due on the way. */
    public void advance(Duration span) {
        var end = now + span.toNanos();
        while (true) {
            var next = waiting.stream()
                    .filter(due -> due.at <= end)
                    .min(Comparator.comparingLong(Due::at))
                    .orElse(null);
            if (next == null) {
                break;
            }
            waiting.remove(next);
            now = Math.max(now, next.at);
            next.task.run();
        }
        now = end;
    }

    /** The tasks that have not run. */
    public int pending() {
        return waiting.size();
    }
}
