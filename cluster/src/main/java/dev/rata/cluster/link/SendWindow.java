package dev.rata.cluster.link;

import dev.rata.cluster.wire.Load;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What has been sent and is not known to have arrived, kept to be sent again: never more than a number of bytes, but for one load, nor more loads than fit into
 * Pekko's queue. Belongs to a {@link Channel}.
 */
final class SendWindow {
    /** Told of a load to be sent. */
    interface Sending {
        void send(long sequence, Load load);
    }

    /** Pekko drops what is beyond 3,072 messages to one node, and others send there as well. */
    private static final int MOST_LOADS = 1000;

    private final long capacity;
    private final Deque<Cut> loads = new ArrayDeque<>();
    private long sent;
    private long bytes;
    private long probedAt = -1;

    /** @param capacity in bytes */
    SendWindow(long capacity) {
        this.capacity = capacity;
    }

    boolean hasRoom() {
        return bytes < capacity && loads.size() < MOST_LOADS;
    }

    /** How many loads are on their way. */
    int size() {
        return loads.size();
    }

    /** Adds a load; its sequence number. */
    long add(Cut cut) {
        loads.add(cut);
        bytes += cut.load().length();
        return ++sent;
    }

    private long confirmed() {
        return sent - loads.size();
    }

    /**
     * So many loads have arrived in all.
     *
     * @return the bytes of parcels in those that were not known to have; -1 when more would have arrived than were sent
     */
    long confirm(long received) {
        if (received > sent) {
            return -1;
        }
        long parcels = 0;
        while (confirmed() < received) {
            var cut = loads.poll();
            bytes -= cut.load().length();
            parcels += cut.parcels();
        }
        return parcels;
    }

    /** Sends all that is not known to have arrived. */
    void resend(Sending to) {
        long sequence = confirmed();
        for (var cut : loads) {
            to.send(++sequence, cut.load());
        }
    }

    /** Called now and then: how many have been sent if none of them has been confirmed since the last time, else 0. */
    long probe() {
        if (loads.isEmpty()) {
            probedAt = -1;
            return 0;
        }
        boolean still = probedAt == confirmed();
        probedAt = confirmed();
        return still ? sent : 0;
    }
}
