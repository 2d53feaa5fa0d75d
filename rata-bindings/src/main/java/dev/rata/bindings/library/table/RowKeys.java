package dev.rata.bindings.library.table;

import dev.rata.adapter.term.ListTerm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of a table by the values of some of its columns, compared as {@code ==} compares; nil equals nil. Keys come
 * in order of first appearance.
 */
final class RowKeys {
    private final List<Column> columns;
    private final Map<ListTerm, List<Integer>> rows = new LinkedHashMap<>();

    RowKeys(Table table, List<String> names) {
        columns = names.stream().map(table::column).toList();
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(keyOf(columns, row), _ -> new ArrayList<>()).add(row);
        }
    }

    static ListTerm keyOf(List<Column> columns, int row) {
        return ListTerm.of(columns.stream().map(column -> column.at(row)).toArray());
    }

    /** The rows of that key, in order; empty when there is none. */
    List<Integer> rowsOf(ListTerm key) {
        return rows.getOrDefault(key, List.of());
    }

    Map<ListTerm, List<Integer>> rows() {
        return rows;
    }
}
