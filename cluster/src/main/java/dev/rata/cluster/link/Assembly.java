package dev.rata.cluster.link;

import dev.rata.cluster.wire.Load;
import dev.rata.cluster.wire.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;

/** Puts the pieces of a large parcel together again, up to a limit. Belongs to a {@link Channel}. */
final class Assembly {
    private final long limit;
    private final List<Load> pieces = new ArrayList<>();
    private long size;

    Assembly(long limit) {
        this.limit = limit;
    }

    void add(Load piece) throws MalformedFrameException {
        size += piece.length();
        if (size > limit) {
            throw new MalformedFrameException("a message in pieces has more than " + limit + " bytes");
        }
        pieces.add(piece);
    }

    /** Whether pieces have come of a parcel that is not whole. */
    boolean isOpen() {
        return !pieces.isEmpty();
    }

    /** The whole parcel; from here on a new one. */
    byte[] whole() {
        var parcel = new byte[(int) size];
        int at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece.bytes(), piece.from(), parcel, at, piece.length());
            at += piece.length();
        }
        pieces.clear();
        size = 0;
        return parcel;
    }
}
