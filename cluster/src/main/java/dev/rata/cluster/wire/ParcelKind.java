package dev.rata.cluster.wire;

/** What a parcel carries; its place in this list is its number in the format, so new kinds come last. */
enum ParcelKind {
    MESSAGE,
    EXIT,
    LINK_BROKEN,
    UNLINK,
    DEMONITOR,
    DOWN,
    RESULT,
    ANSWER,
    LAST_ANSWER,
    INFO,
    INSPECT,
    LINK,
    WATCH,
    WATCH_RESULT,
    REQUEST,
    SPAWN,
    BORN;

    private static final ParcelKind[] ALL = values();

    static ParcelKind of(long number) throws MalformedFrameException {
        if (number < 0 || number >= ALL.length) {
            throw new MalformedFrameException("no kind of parcel has the number " + Long.toUnsignedString(number));
        }
        return ALL[(int) number];
    }
}
