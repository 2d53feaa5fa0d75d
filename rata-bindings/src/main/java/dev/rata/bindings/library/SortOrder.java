package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Comparison;
import dev.rata.bindings.runtime.Truth;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order that sorting, {@code min} and {@code max} use. It goes beyond {@code <}: next to numbers and strings it
 * knows symbols and booleans, and lists and vectors by their elements; values of different kinds have no order and
 * raise {@code :type_error}.
 */
final class SortOrder {
    private static final Symbol ASCENDING = Symbol.of("asc");
    private static final Symbol DESCENDING = Symbol.of("desc");
    private static final Symbol OPTION = Symbol.of("descending");

    private SortOrder() {}

    static int compare(String function, Object a, Object b) {
        return switch (a) {
            case Symbol x when b instanceof Symbol y -> x.name().compareTo(y.name());
            case Boolean x when b instanceof Boolean y -> x.compareTo(y);
            case ListTerm x
            when b instanceof ListTerm y ->
                lexicographic(function, VectorTerm.viewOf(x.toArray()), VectorTerm.viewOf(y.toArray()));
            case VectorTerm x when b instanceof VectorTerm y -> lexicographic(function, x, y);
            default -> Comparison.compare(a, b, function);
        };
    }

    private static int lexicographic(String function, VectorTerm a, VectorTerm b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = compare(function, a.at(i), b.at(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    static Comparator<Object> natural(String function) {
        return (a, b) -> compare(function, a, b);
    }

    /** The elements in ascending order; equal ones stay in theirs. */
    static VectorTerm sorted(String function, VectorTerm vector) {
        return switch (vector.elements()) {
            case LONGS -> {
                var numbers = vector.toLongs();
                Arrays.sort(numbers);
                yield VectorTerm.viewOf(numbers);
            }
            case DOUBLES -> {
                var numbers = vector.toDoubles();
                Arrays.sort(numbers);
                yield VectorTerm.viewOf(numbers);
            }
            case VALUES -> {
                var elements = vector.toArray();
                Arrays.sort(elements, natural(function));
                yield VectorTerm.viewOf(elements);
            }
        };
    }

    /**
     * The elements in the order asked for: as {@link #comparator} says, or a function of two elements that tells
     * whether the first may stand before the second.
     */
    static VectorTerm sorted(ProcessContext self, String function, VectorTerm vector, Object order) {
        var elements = vector.toArray();
        if (order instanceof Fun mayPrecede) {
            merge(self, mayPrecede, elements.clone(), elements, 0, elements.length);
        } else {
            Arrays.sort(elements, comparator(function, order));
        }
        return VectorTerm.viewOf(elements);
    }

    /** The comparator of {@code :asc}, {@code :desc}, or of the option {@code descending}, with or without its name. */
    static Comparator<Object> comparator(String function, Object order) {
        var options = MapTerm.view(order);
        var meant = options != null && options.size() == 1 ? options.get(OPTION, order) : order;
        if (meant == ASCENDING || meant == Boolean.FALSE) {
            return natural(function);
        }
        if (meant == DESCENDING || meant == Boolean.TRUE) {
            return natural(function).reversed();
        }
        throw Conversion.unfit(function, "a function, :asc or :desc", "order", order);
    }

    /** Java's own sort refuses functions that contradict themselves, which a program's may. */
    private static void merge(ProcessContext self, Fun mayPrecede, Object[] from, Object[] to, int start, int end) {
        if (end - start < 2) {
            return;
        }
        int middle = (start + end) >>> 1;
        merge(self, mayPrecede, to, from, start, middle);
        merge(self, mayPrecede, to, from, middle, end);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft =
                    left < middle && (right >= end || Truth.isTrue(mayPrecede.call(self, from[left], from[right])));
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
