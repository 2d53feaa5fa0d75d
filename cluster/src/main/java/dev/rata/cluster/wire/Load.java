package dev.rata.cluster.wire;

/**
 * What a data frame carries: part of an array, which must not change any more.
 *
 * @param kind   how it is to be read
 * @param bytes  the array
 * @param from   where in it the load begins
 * @param length its bytes
 */
public record Load(Kind kind, byte[] bytes, int from, int length) {
    /** How a load is to be read; its place in this list is its number in the format. */
    public enum Kind {
        /** A {@link Bundle} of parcels. */
        BUNDLE,
        /** A piece of one large parcel; more follow. */
        PIECE,
        /** The last piece. */
        LAST_PIECE
    }
}
