package dev.rata.cluster.link;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Signal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is to be sent to one node, in order, until that has it. It takes everything, so nothing is lost while the connection stands; a process that has sent when
 * there is more than the capacity is suspended until half of that has gone. Every method may be called from any thread.
 */
public final class Outbox {
    private final long capacity;
    private final Runnable arrival;
    private final Deque<byte[]> parcels = new ArrayDeque<>();
    private final Set<LocalPid> suspended = new LinkedHashSet<>();
    private long bytes;
    private long waiting;
    private boolean drained = true;
    private boolean closed;

    /**
     * @param capacity in bytes
     * @param arrival  run when something has come after {@link #take} gave nothing; must be short
     */
    public Outbox(long capacity, Runnable arrival) {
        this.capacity = capacity;
        this.arrival = arrival;
    }

    /** Adds a parcel; false when the connection is lost. */
    public boolean add(byte[] parcel) {
        boolean wake;
        synchronized (this) {
            if (closed) {
                return false;
            }
            parcels.add(parcel);
            bytes += parcel.length;
            waiting += parcel.length;
            wake = drained;
            drained = false;
        }
        if (wake) {
            arrival.run();
        }
        return true;
    }

    /** Takes the oldest parcels, at least one and no more than that many bytes else; none when there are none. They count until they are {@link #gone}. */
    public synchronized List<byte[]> take(int most) {
        var taken = new ArrayList<byte[]>();
        int size = 0;
        while (!parcels.isEmpty() && (taken.isEmpty() || size + parcels.peek().length <= most)) {
            var parcel = parcels.poll();
            size += parcel.length;
            taken.add(parcel);
        }
        waiting -= size;
        drained = taken.isEmpty();
        return taken;
    }

    /** So many of the bytes taken are at the other node. */
    public void gone(long size) {
        List<LocalPid> resumed;
        synchronized (this) {
            bytes = Math.max(waiting, bytes - size);
            resumed = bytes <= capacity / 2 ? resume() : List.of();
        }
        resumed.forEach(Outbox::wake);
    }

    /** Bytes that have not been taken. */
    synchronized long waiting() {
        return waiting;
    }

    /** Whether a process may go on sending; if not, it gets a {@link Signal.Resume} later. */
    public synchronized boolean hasRoomFor(LocalPid sender) {
        if (closed || bytes <= capacity) {
            return true;
        }
        suspended.add(sender);
        return false;
    }

    /** Bytes that are not known to be at the other node. */
    public synchronized long size() {
        return bytes;
    }

    /** Drops what waits and takes nothing more. */
    public void close() {
        List<LocalPid> resumed;
        synchronized (this) {
            closed = true;
            parcels.clear();
            bytes = 0;
            waiting = 0;
            resumed = resume();
        }
        resumed.forEach(Outbox::wake);
    }

    private List<LocalPid> resume() {
        if (suspended.isEmpty()) {
            return List.of();
        }
        var all = List.copyOf(suspended);
        suspended.clear();
        return all;
    }

    private static void wake(LocalPid sender) {
        sender.deliver(new Signal.Resume());
    }
}
