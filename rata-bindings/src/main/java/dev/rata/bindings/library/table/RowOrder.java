package dev.rata.bindings.library.table;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders of a table's rows. Numbers compare with numbers, strings with strings, booleans (false first)
 * and symbols likewise; nil comes last in both directions. Sorting is stable. */
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
        if (Terms.isNumber(a) && Terms.isNumber(b)) {
            return Terms.compareNumbers(a, b);
        }
        if (a instanceof String left && b instanceof String right) {
            return left.compareTo(right);
        }
        if (a instanceof Symbol left && b instanceof Symbol right) {
            return left.name().compareTo(right.name());
        }
        if (a instanceof Boolean left && b instanceof Boolean right) {
            return left.compareTo(right);
        }
        throw RataException.of(
                "type_error",
                "Rows are ordered by numbers, strings, symbols or booleans of one kind, but a column holds both "
                        + Terms.inspect(a) + " and " + Terms.inspect(b) + ".");
    }
}
