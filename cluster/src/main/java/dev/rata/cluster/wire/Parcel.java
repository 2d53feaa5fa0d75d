package dev.rata.cluster.wire;

/**
 * One message or signal on its way to a process of another node.
 *
 * @param target whom it is for
 * @param entry  a {@link dev.rata.adapter.process.Signal}, or a message
 */
public record Parcel(Target target, Object entry) {
    /** Whom a parcel is for. */
    public sealed interface Target {
        /** The process of that number in the present incarnation of the receiving node; 0 is the node itself. */
        record Numbered(long id) implements Target {}

        /** Whichever process has that registered name when the parcel arrives. */
        record Named(Object name) implements Target {}
    }
}
