package dev.rata.adapter.term;

/**
 * A reference: a value equal only to itself, made by {@code Process.make_ref()}, monitors, timers and calls. Unique across nodes and restarts.
 *
 * @param node the node incarnation that made it
 * @param id   a number never used twice in that incarnation
 */
public record Ref(NodeId node, long id) {
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Ref that && id == that.id && node.equals(that.node);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) * 31 + 17;
    }

    @Override
    public String toString() {
        return Terms.print(this);
    }
}
