package dev.rata.adapter.timer;

import dev.rata.adapter.process.ProcessHost.Alarm;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.Ref;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** The running {@code send_after} timers of a node, by {@code erlang:send_after}'s rules. Every method may be called from any thread. */
public final class Timers {
    /** What {@link #cancel} and {@link #read} give for a timer that has fired, was cancelled, lost its process, or never was. */
    public static final long NONE = -1;

    private record Timer(Object destination, long due, Alarm alarm) {}

    private final Scheduler scheduler;
    private final BiConsumer<Object, Object> send;
    private final ConcurrentHashMap<Ref, Timer> running = new ConcurrentHashMap<>();

    /** @param send delivers a message to a pid or name, dropping it when there is none */
    public Timers(Scheduler scheduler, BiConsumer<Object, Object> send) {
        this.scheduler = scheduler;
        this.send = send;
    }

    /** Sends the message to the destination after that time. */
    public void start(Ref ref, Object destination, Object message, long millis) {
        var due = scheduler.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        // Computed under the entry's lock, so that firing at once still finds the entry to remove.
        running.computeIfAbsent(ref, key -> {
            var alarm = scheduler.after(Duration.ofMillis(millis), () -> fire(ref, message));
            return new Timer(destination, due, alarm);
        });
    }

    private void fire(Ref ref, Object message) {
        var timer = running.remove(ref);
        if (timer != null) {
            send.accept(timer.destination, message);
        }
    }

    /** Stops a timer; the milliseconds it had left, or {@link #NONE}. */
    public long cancel(Ref ref) {
        var timer = running.remove(ref);
        if (timer == null) {
            return NONE;
        }
        timer.alarm.cancel();
        return left(timer);
    }

    /** The milliseconds left, or {@link #NONE}. */
    public long read(Ref ref) {
        var timer = running.get(ref);
        return timer == null ? NONE : left(timer);
    }

    private long left(Timer timer) {
        if (timer.destination instanceof ProcessPid pid && pid.ended()) {
            return NONE;
        }
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(timer.due - scheduler.nanoTime()));
    }
}
