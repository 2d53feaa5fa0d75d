package dev.rata.adapter.term;

/**
 * The identity of a process, valid for ever and on every node: the node's incarnation and a number that is never used twice in it. Pids are equal when both
 * agree, wherever the object came from.
 */
public abstract class Pid {
    private final NodeId node;
    private final long id;

    protected Pid(NodeId node, long id) {
        this.node = node;
        this.id = id;
    }

    /** The node incarnation that runs, or ran, the process. */
    public final NodeId node() {
        return node;
    }

    /** The number of the process within its node incarnation. */
    public final long id() {
        return id;
    }

    @Override
    public final int hashCode() {
        return Long.hashCode(id) * 31 + node.hashCode();
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Pid that && id == that.id && node.equals(that.node);
    }

    @Override
    public final String toString() {
        return Terms.print(this);
    }
}
