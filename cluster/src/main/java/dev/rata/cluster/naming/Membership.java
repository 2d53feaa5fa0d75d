package dev.rata.cluster.naming;

import dev.rata.adapter.term.Symbol;
import java.util.List;

/** The nodes that count when a majority is needed. */
@FunctionalInterface
public interface Membership {
    /** All members of the cluster, this node and unreachable ones included; this node alone before it joins one, nobody when it is a member no more. */
    List<Symbol> members();
}
