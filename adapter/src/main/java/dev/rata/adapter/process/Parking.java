package dev.rata.adapter.process;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;

/** Waits in the middle of a turn: parks the virtual thread, or, on a fork-join thread, lets the pool replace it for the while. */
final class Parking implements ForkJoinPool.ManagedBlocker {
    private final Inbox inbox;

    private Parking(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Returns when the inbox has something, or for no reason; the caller looks again. */
    static void untilArrival(Inbox inbox) {
        if (Thread.currentThread().isVirtual()) {
            LockSupport.park(inbox);
        } else {
            manage(new Parking(inbox));
        }
        // An interrupt is only a wake-up here; left set, it would make the next park return at once, for ever.
        Thread.interrupted();
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

    @Override
    public boolean block() {
        LockSupport.park(inbox);
        return true;
    }

    @Override
    public boolean isReleasable() {
        return !inbox.isEmpty();
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
