package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.util.HashSet;
import java.util.function.UnaryOperator;

/** Leaves out what was there before. */
final class Distinct {
    private Distinct() {}

    /** The elements for which {@code key} gives a value it has not given before, as a vector value. */
    static Object of(ProcessContext self, Object collection, UnaryOperator<Object> key) {
        var seen = new HashSet<>();
        var distinct = VectorTerm.builder();
        Elements.each(self, collection, element -> {
            if (seen.add(Terms.key(key.apply(element)))) {
                distinct.add(element);
            }
        });
        return distinct.build();
    }
}
