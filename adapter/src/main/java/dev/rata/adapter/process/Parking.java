package dev.rata.adapter.process;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/**
 * How one process waits: in the middle of a turn by parking its thread, between turns by an alarm. Parking a virtual thread frees its carrier; a fork-join
 * thread is replaced by its pool for the while.
 */
final class Parking {
    private final ProcessHost host;
    private final LocalPid pid;
    private final Inbox inbox;
    private long alarmAt;
    private ProcessHost.Alarm alarm;
    private volatile Thread parked;

    Parking(ProcessHost host, LocalPid pid, Inbox inbox) {
        this.host = host;
        this.pid = pid;
        this.inbox = inbox;
    }

    static boolean expired(long deadline) {
        return deadline != Mailbox.NEVER && System.nanoTime() - deadline >= 0;
    }

    /** Parks until something is in the inbox or the deadline is reached, or for no reason; the caller looks again. */
    void until(long deadline) {
        ring(deadline);
        parked = Thread.currentThread();
        if (inbox.isEmpty()) {
            if (Thread.currentThread().isVirtual()) {
                LockSupport.park(this);
            } else {
                manage(new Parked(inbox));
            }
            // An interrupt is only a wake-up here; left set, it would make the next park return at once, for ever.
            Thread.interrupted();
        }
        parked = null;
    }

    /** Wakes the thread if it is parked; any thread, after adding to the inbox. */
    void unpark() {
        var thread = parked;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    /** Makes sure of an alarm at the deadline. One that rings earlier stays: it is cheaper to ring in vain than to set one a wait. */
    void ring(long deadline) {
        if (deadline == Mailbox.NEVER || alarm != null && alarmAt - deadline <= 0) {
            return;
        }
        cancel();
        alarmAt = deadline;
        alarm = host.after(Duration.ofNanos(deadline - System.nanoTime()), () -> pid.deliver(new Signal.Alarm()));
    }

    /** The alarm has rung. */
    void rang() {
        alarm = null;
    }

    void cancel() {
        if (alarm != null) {
            alarm.cancel();
            alarm = null;
        }
    }

    /** Lets other processes run on this thread's carrier. */
    static void letOthersRun() {
        if (Thread.currentThread().isVirtual()) {
            Thread.yield();
        } else {
            manage(new Breather());
        }
    }

    private static void manage(ForkJoinPool.ManagedBlocker blocker) {
        try {
            ForkJoinPool.managedBlock(blocker);
        } catch (InterruptedException e) {
            Thread.interrupted();
        }
    }

    private record Parked(Inbox inbox) implements ForkJoinPool.ManagedBlocker {
        @Override
        public boolean block() {
            LockSupport.park(this);
            return true;
        }

        @Override
        public boolean isReleasable() {
            return !inbox.isEmpty();
        }
    }

    /** Gives the pool a chance to start another thread while this one computes on. */
    private static final class Breather implements ForkJoinPool.ManagedBlocker {
        private boolean rested;

        @Override
        public boolean block() {
            Thread.yield();
            rested = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return rested;
        }
    }
}
