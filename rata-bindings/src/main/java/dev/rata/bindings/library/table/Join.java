package dev.rata.bindings.library.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Joins of two tables on columns of equal names. The rows come in the order of the left table, then, for right and full
 * joins, the rows only the right one has; the columns are the keys, the rest of the left and the rest of the right. A
 * column that both have beside the keys gets {@code _x} and {@code _y} behind its name. Nil keys match each other, as
 * in {@code dplyr}.
 */
public enum Join {
    INNER(false, false),
    LEFT(true, false),
    RIGHT(false, true),
    FULL(true, true);

    private final boolean allLeft;
    private final boolean allRight;

    Join(boolean allLeft, boolean allRight) {
        this.allLeft = allLeft;
        this.allRight = allRight;
    }

    public Table of(Table left, Table right, List<String> on) {
        var pairs = pairs(left, right, on);
        int[] fromLeft = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        int[] fromRight = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        var names = new ArrayList<String>();
        var columns = new ArrayList<Column>();
        for (var key : on) {
            names.add(key);
            columns.add(key(left.column(key), right.column(key), pairs));
        }
        addRest(left, right, on, "_x", fromLeft, names, columns);
        addRest(right, left, on, "_y", fromRight, names, columns);
        return Table.of(names, columns);
    }

    private List<int[]> pairs(Table left, Table right, List<String> on) {
        var byKey = new RowKeys(right, on);
        var keyColumns = on.stream().map(left::column).toList();
        var pairs = new ArrayList<int[]>();
        var met = new HashSet<Integer>();
        for (int row = 0; row < left.rows(); row++) {
            var partners = byKey.rowsOf(RowKeys.keyOf(keyColumns, row));
            if (partners.isEmpty() && allLeft) {
                pairs.add(new int[] {row, Column.NO_ROW});
            }
            for (int partner : partners) {
                pairs.add(new int[] {row, partner});
                met.add(partner);
            }
        }
        for (int row = 0; row < right.rows() && allRight; row++) {
            if (!met.contains(row)) {
                pairs.add(new int[] {Column.NO_ROW, row});
            }
        }
        return pairs;
    }

    private static Column key(Column left, Column right, List<int[]> pairs) {
        var builder = new ColumnBuilder(pairs.size());
        for (var pair : pairs) {
            builder.add(pair[0] == Column.NO_ROW ? right.at(pair[1]) : left.at(pair[0]));
        }
        return builder.build();
    }

    private static void addRest(
            Table from,
            Table other,
            List<String> on,
            String suffix,
            int[] rows,
            List<String> names,
            List<Column> columns) {
        for (var name : from.names()) {
            if (!on.contains(name)) {
                names.add(other.has(name) ? name + suffix : name);
                columns.add(from.column(name).pick(rows));
            }
        }
    }
}
