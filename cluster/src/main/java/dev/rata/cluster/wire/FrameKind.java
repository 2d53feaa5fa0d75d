package dev.rata.cluster.wire;

/** The numbers of frames that carry no data; those below are the kinds of {@link Load}. */
final class FrameKind {
    static final int LOADS = 3;
    static final int RECEIPT = 10;
    static final int MISSING = 11;
    static final int PROBE = 12;

    private FrameKind() {}
}
