package dev.rata.cluster.wire;

import java.util.ArrayList;
import java.util.List;

/** Several parcels in one run of bytes: their count, then each with its length in front. Read as a whole before any of them is delivered. */
public final class Bundle {
    private static final int LENGTH_BYTES = 5;

    private Bundle() {}

    /** A bundle of encoded parcels. */
    public static byte[] encode(List<byte[]> parcels) {
        int size = LENGTH_BYTES;
        for (var parcel : parcels) {
            size += parcel.length + LENGTH_BYTES;
        }
        var out = new ByteSink(Integer.MAX_VALUE, size);
        out.number(parcels.size());
        for (var parcel : parcels) {
            out.raw(parcel);
        }
        return out.toArray();
    }

    /** Reads a bundle. */
    public static List<Parcel> decode(byte[] bytes, ParcelDecoder parcels) throws MalformedFrameException {
        var in = new ByteSource(bytes);
        int count = in.count(1);
        var read = new ArrayList<Parcel>(count);
        for (int i = 0; i < count; i++) {
            read.add(parcels.decode(in.part()));
        }
        if (in.remaining() > 0) {
            throw new MalformedFrameException(in.remaining() + " bytes follow its end");
        }
        return read;
    }
}
