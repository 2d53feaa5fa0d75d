package dev.rata.cluster.link;

import dev.rata.cluster.wire.Bundle;
import dev.rata.cluster.wire.Load;
import java.util.List;

/** Makes loads of what waits in an outbox: small parcels bundled, large ones in pieces. Belongs to a {@link Channel}. */
final class Cutter {
    private final Outbox outbox;
    private final int bundle;
    private final int piece;
    private byte[] large;
    private int at;

    /**
     * @param bundle the most bytes of parcels put together
     * @param piece  the most bytes of a load
     */
    Cutter(Outbox outbox, int bundle, int piece) {
        this.outbox = outbox;
        this.bundle = Math.min(bundle, piece / 2);
        this.piece = piece;
    }

    /** Whether the next load is as large as loads get. */
    boolean hasMuch() {
        return large != null || outbox.waiting() >= bundle;
    }

    /** The next load, or null when nothing waits. */
    Cut next() {
        if (large != null) {
            return piece();
        }
        var parcels = outbox.take(bundle);
        if (parcels.isEmpty()) {
            return null;
        }
        if (parcels.size() == 1 && parcels.getFirst().length > bundle) {
            large = parcels.getFirst();
            at = 0;
            return piece();
        }
        return bundle(parcels);
    }

    private static Cut bundle(List<byte[]> parcels) {
        long size = 0;
        for (var parcel : parcels) {
            size += parcel.length;
        }
        var bytes = Bundle.encode(parcels);
        return new Cut(new Load(Load.Kind.BUNDLE, bytes, 0, bytes.length), size);
    }

    private Cut piece() {
        int from = at;
        at = Math.min(from + piece, large.length);
        var kind = at < large.length ? Load.Kind.PIECE : Load.Kind.LAST_PIECE;
        var cut = new Cut(new Load(kind, large, from, at - from), at - from);
        if (kind == Load.Kind.LAST_PIECE) {
            large = null;
        }
        return cut;
    }
}
