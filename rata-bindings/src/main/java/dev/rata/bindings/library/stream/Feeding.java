package dev.rata.bindings.library.stream;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Sequence;
import java.util.function.Predicate;

/** Runs through collections of every kind. */
public final class Feeding {
    private Feeding() {}

    /**
     * Gives the elements of a collection to a sink until it answers false: of a map its pairs {@code {key, value}}, of a table its rows; any value that is no
     * collection is its own only element.
     *
     * @return whether the sink wanted all of them
     */
    public static boolean feed(ProcessContext self, Object collection, Predicate<Object> sink) {
        return switch (collection) {
            case Sequence sequence -> sequence.feed(self, sink);
            case ListTerm list -> feedAll(list, sink);
            case SetTerm set -> feedAll(set, sink);
            case MapTerm map -> {
                for (var entry : map) {
                    if (!sink.test(entry.pair())) {
                        yield false;
                    }
                }
                yield true;
            }
            default -> feedAll(VectorTerm.view(collection), sink);
        };
    }

    private static boolean feedAll(Iterable<Object> elements, Predicate<Object> sink) {
        for (var element : elements) {
            if (!sink.test(element)) {
                return false;
            }
        }
        return true;
    }
}
