package dev.rata.cluster.wire;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Several parcels in one run of bytes: version, epoch of the link, count, then each parcel with its length in front. A frame is read as a whole before any
 * parcel of it is delivered.
 *
 * @param epoch   the number of the link that it belongs to
 * @param parcels in the order sent
 */
public record Frame(long epoch, List<Parcel> parcels) {
    /** A frame of encoded parcels. */
    public static byte[] encode(long epoch, List<byte[]> parcels) {
        var head = new ByteSink(Integer.MAX_VALUE);
        head.tag(WireVersion.CURRENT);
        head.eight(epoch);
        head.number(parcels.size());
        int size = head.size();
        for (var parcel : parcels) {
            size += parcel.length + 5;
        }
        var out = new ByteArrayOutputStream(size);
        out.writeBytes(head.toArray());
        for (var parcel : parcels) {
            var length = new ByteSink(16);
            length.number(parcel.length);
            out.writeBytes(length.toArray());
            out.writeBytes(parcel);
        }
        return out.toByteArray();
    }

    /** Reads a frame. */
    public static Frame decode(byte[] bytes, ParcelDecoder parcels) throws MalformedFrameException {
        var in = new ByteSource(bytes);
        int version = in.tag();
        if (version != WireVersion.CURRENT) {
            throw new MalformedFrameException(
                    "it has version " + version + ", this node reads version " + WireVersion.CURRENT);
        }
        long epoch = in.eight();
        int count = in.count(1);
        var read = new ArrayList<Parcel>(count);
        for (int i = 0; i < count; i++) {
            read.add(parcels.decode(in.part()));
        }
        if (in.remaining() > 0) {
            throw new MalformedFrameException(in.remaining() + " bytes follow its end");
        }
        return new Frame(epoch, read);
    }
}
