package dev.rata.bindings.library.table;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.runtime.Comparison;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders of a table's rows. Numbers and strings compare as {@code <} does, symbols by their names,
 * booleans false first; nil comes last in both directions. Sorting is stable. */
public final class RowOrder {
    private RowOrder() {}

    public static Comparator<Integer> ascending(Table table, List<String> names) {
        return names.stream()
                .map(table::column)
                .map(RowOrder::ascending)
                .reduce(Comparator::thenComparing)
                .orElse((_, _) -> 0);
    }

    public static Comparator<Integer> ascending(Column column) {
        return by(column, RowOrder::compare);
    }

    public static Comparator<Integer> descending(Column column) {
        return by(column, (a, b) -> compare(b, a));
    }

    /** The table with its rows in that order. */
    public static Table sorted(Table table, Comparator<Integer> order) {
        return table.pick(IntStream.range(0, table.rows())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private static Comparator<Integer> by(Column column, Comparator<Object> order) {
        return (left, right) -> {
            var a = column.at(left);
            var b = column.at(right);
            if (a == Nil.NIL || b == Nil.NIL) {
                return Boolean.compare(a == Nil.NIL, b == Nil.NIL);
            }
            return order.compare(a, b);
        };
    }

    private static int compare(Object a, Object b) {
        if (a instanceof Symbol left && b instanceof Symbol right) {
            return left.name().compareTo(right.name());
        }
        if (a instanceof Boolean left && b instanceof Boolean right) {
            return left.compareTo(right);
        }
        return Comparison.compare(a, b, "ordering the rows of a table");
    }
}
