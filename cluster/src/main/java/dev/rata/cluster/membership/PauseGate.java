package dev.rata.cluster.membership;

import dev.rata.adapter.process.Gate;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Holds the processes of a node that has stood still (SIGSTOP, a swapped-out or suspended machine, a very long garbage collection) for so long that the others
 * may have removed it. A thread of its own beats several times a second; whoever passes looks how long ago that was. A beat that comes too late is no beat but
 * closes the gate, so after a standstill nobody can pass before it is closed, whichever thread wakes first. It stays closed until somebody who has asked the
 * others opens it, or ends it for good.
 */
public final class PauseGate implements Gate {
    private enum State {
        OPEN,
        CLOSED,
        ENDED
    }

    private final long limit;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long beat;
    private volatile State state = State.OPEN;
    private long stoodStill;

    /**
     * @param limit    the shortest standstill after which the others may have removed this node
     * @param nanoTime as {@link System#nanoTime}
     */
    public PauseGate(Duration limit, LongSupplier nanoTime) {
        this.limit = limit.toNanos();
        this.nanoTime = nanoTime;
        this.beat = nanoTime.getAsLong();
    }

    @Override
    public boolean pass() {
        return state == State.OPEN && nanoTime.getAsLong() - beat <= limit || hold();
    }

    private boolean hold() {
        lock.lock();
        try {
            closeIfLate();
            while (state == State.CLOSED) {
                changed.awaitUninterruptibly();
            }
            return state == State.OPEN;
        } finally {
            lock.unlock();
        }
    }

    /** Called several times a second; closes the gate when that was not so. */
    public void beat() {
        lock.lock();
        try {
            closeIfLate();
            if (state == State.OPEN) {
                beat = nanoTime.getAsLong();
            }
        } finally {
            lock.unlock();
        }
    }

    private void closeIfLate() {
        var gap = nanoTime.getAsLong() - beat;
        if (state == State.OPEN && gap > limit) {
            stoodStill = gap;
            state = State.CLOSED;
        }
    }

    /** Whether processes are being held. */
    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** How long the node stood still when the gate was closed. */
    public Duration stoodStill() {
        lock.lock();
        try {
            return Duration.ofNanos(stoodStill);
        } finally {
            lock.unlock();
        }
    }

    /** The others still count on this node: its processes go on. */
    public void open() {
        lock.lock();
        try {
            if (state == State.CLOSED) {
                beat = nanoTime.getAsLong();
                state = State.OPEN;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The node is no member any more: whoever waits or comes is told so, and nobody passes again. */
    public void end() {
        lock.lock();
        try {
            state = State.ENDED;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
