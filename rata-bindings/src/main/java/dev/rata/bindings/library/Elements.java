package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Sequence;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The elements of any collection: of a map its pairs {@code {key, value}}, of a value that is no collection the value
 * itself, as its own one-element vector.
 */
public final class Elements {
    private Elements() {}

    /**
     * Gives the elements to the sink, one after the other, as long as it wants more.
     *
     * @param sink takes an element, and answers whether it wants more
     * @return whether the sink wanted all of them
     */
    public static boolean feed(ProcessContext self, Object collection, Predicate<Object> sink) {
        return switch (collection) {
            case RangeTerm range -> feed(range, sink);
            case VectorTerm vector -> {
                for (int i = 0, n = vector.size(); i < n; i++) {
                    if (!sink.test(vector.at(i))) {
                        yield false;
                    }
                }
                yield true;
            }
            case ListTerm list -> feed(list, sink);
            case SetTerm set -> feed(set, sink);
            case MapTerm map -> {
                for (var entry : map) {
                    if (!sink.test(entry.pair())) {
                        yield false;
                    }
                }
                yield true;
            }
            case Sequence sequence -> sequence.feed(self, sink);
            default -> sink.test(collection);
        };
    }

    /** A range may have more elements than an {@code int} counts. */
    private static boolean feed(RangeTerm range, Predicate<Object> sink) {
        long length = range.length();
        for (long i = 0; i < length; i++) {
            if (!sink.test(range.first() + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean feed(Iterable<Object> elements, Predicate<Object> sink) {
        for (var element : elements) {
            if (!sink.test(element)) {
                return false;
            }
        }
        return true;
    }

    /** Gives all elements to the action. */
    public static void each(ProcessContext self, Object collection, Consumer<Object> action) {
        feed(self, collection, element -> {
            action.accept(element);
            return true;
        });
    }

    /** All elements as a vector view. */
    public static VectorTerm vector(ProcessContext self, Object collection) {
        return switch (collection) {
            case VectorTerm vector -> vector;
            case ListTerm list -> VectorTerm.viewOf(list.toArray());
            case SetTerm set -> set.toVector();
            default -> {
                var elements = VectorTerm.builder();
                each(self, collection, elements::add);
                yield elements.view();
            }
        };
    }

    /** The number of elements. */
    static long count(ProcessContext self, Object collection) {
        return switch (collection) {
            case RangeTerm range -> range.length();
            case VectorTerm vector -> vector.size();
            case ListTerm list -> list.size();
            case SetTerm set -> set.size();
            case MapTerm map -> map.size();
            default -> {
                var count = new long[1];
                each(self, collection, _ -> count[0]++);
                yield count[0];
            }
        };
    }
}
