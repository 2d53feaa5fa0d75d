package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;

/** Pairs {@code {key, value}}, or {@code [key, value]}, as entries of maps. */
final class Pairs {
    private Pairs() {}

    /**
     * The map with the pairs of a collection put into it; raises {@code :type_error} for an element that is no pair.
     */
    static MapTerm map(ProcessContext self, String function, MapTerm map, Object pairs) {
        var result = new MapTerm[] {map};
        Elements.each(self, pairs, pair -> {
            result[0] = switch (pair) {
                case ListTerm list when list.size() == 2 -> result[0].put(list.at(0), list.at(1));
                case VectorTerm vector when vector.size() == 2 -> result[0].put(vector.at(0), vector.at(1));
                default -> throw Conversion.unfit(function, "pairs {key, value}", "collection", pair);
            };
        });
        return result[0];
    }

    /** Whether there are elements and all of them are lists of two. */
    static boolean areAll(VectorTerm elements) {
        for (var element : elements) {
            if (!(element instanceof ListTerm list && list.size() == 2)) {
                return false;
            }
        }
        return !elements.isEmpty();
    }
}
