package dev.rata.bindings.analysis;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The strongly connected components of a graph (Tarjan's algorithm, without recursion): nodes of one component can all reach each other. */
final class Components<N> {
    private final Function<N, ? extends Collection<N>> edges;
    private final Map<N, Integer> order = new HashMap<>();
    private final Map<N, Integer> lowest = new HashMap<>();
    private final Map<N, Integer> component = new HashMap<>();
    private final Deque<N> open = new ArrayDeque<>();
    private final Set<N> isOpen = new HashSet<>();

    private record Visit<N>(N node, Iterator<N> next) {}

    private Components(Function<N, ? extends Collection<N>> edges) {
        this.edges = edges;
    }

    /** The number of each node's component. */
    static <N> Map<N, Integer> of(Collection<N> nodes, Function<N, ? extends Collection<N>> edges) {
        var search = new Components<>(edges);
        for (var node : nodes) {
            if (!search.order.containsKey(node)) {
                search.from(node);
            }
        }
        return search.component;
    }

    private void from(N root) {
        Deque<Visit<N>> visits = new ArrayDeque<>();
        visits.push(enter(root));
        while (!visits.isEmpty()) {
            var visit = visits.peek();
            if (visit.next().hasNext()) {
                var target = visit.next().next();
                if (!order.containsKey(target)) {
                    visits.push(enter(target));
                } else if (isOpen.contains(target)) {
                    lowest.merge(visit.node(), order.get(target), Math::min);
                }
                continue;
            }
            visits.pop();
            if (!visits.isEmpty()) {
                lowest.merge(visits.peek().node(), lowest.get(visit.node()), Math::min);
            }
            if (lowest.get(visit.node()).equals(order.get(visit.node()))) {
                close(visit.node());
            }
        }
    }

    private Visit<N> enter(N node) {
        order.put(node, order.size());
        lowest.put(node, order.get(node));
        open.push(node);
        isOpen.add(node);
        return new Visit<>(node, edges.apply(node).iterator());
    }

    private void close(N root) {
        N node;
        do {
            node = open.pop();
            isOpen.remove(node);
            component.put(node, order.get(root));
        } while (!node.equals(root));
    }
}
