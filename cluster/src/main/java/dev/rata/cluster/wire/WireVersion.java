package dev.rata.cluster.wire;

/** The version of the format. Nodes of different versions do not join each other. */
public final class WireVersion {
    /** What this build writes, and all it reads. */
    public static final int CURRENT = 1;

    private WireVersion() {}
}
