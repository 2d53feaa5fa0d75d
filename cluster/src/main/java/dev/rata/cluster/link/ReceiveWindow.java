package dev.rata.cluster.link;

/** Which data frames have arrived, and when that has to be said. Belongs to a {@link Channel}. */
final class ReceiveWindow {
    /** What a data frame is. */
    enum Arrival {
        /** The one that was due. */
        NEXT,
        /** One that came before. */
        KNOWN,
        /** One behind others that are missing. */
        AHEAD
    }

    /** Fewer than the loads a sender keeps on their way without a receipt, see {@link Channel}. */
    private static final int UNSAID_LOADS = 4;

    private final long unsaidBytes;
    private long received;
    private int loads;
    private long bytes;
    private boolean missed;

    /** @param unsaidBytes how many may arrive before the sender has to hear of it */
    ReceiveWindow(long unsaidBytes) {
        this.unsaidBytes = unsaidBytes;
    }

    /** How many have arrived without a gap. */
    long received() {
        return received;
    }

    Arrival arrived(long sequence, int length) {
        if (sequence <= received) {
            return Arrival.KNOWN;
        }
        if (sequence > received + 1) {
            return Arrival.AHEAD;
        }
        received = sequence;
        missed = false;
        loads++;
        bytes += length;
        return Arrival.NEXT;
    }

    /** Whether what is missing has to be asked for: once a gap. */
    boolean asks() {
        boolean first = !missed;
        missed = true;
        return first;
    }

    /** What was asked for may be lost as well, so the next gap is asked for again. */
    void mayAskAgain() {
        missed = false;
    }

    /** Whether the sender has to hear how many have arrived. */
    boolean isReceiptDue() {
        return loads >= UNSAID_LOADS || bytes >= unsaidBytes;
    }

    /** The sender is told. */
    void said() {
        loads = 0;
        bytes = 0;
    }
}
