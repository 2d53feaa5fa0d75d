package dev.rata.bindings.library.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The groups of a grouped table, in ascending order of their keys, nil last, as {@code dplyr} gives them; an ungrouped
 * table is one group.
 */
public final class Grouping {
    private final Table table;
    private final List<int[]> groups = new ArrayList<>();

    public Grouping(Table table) {
        this.table = table;
        var names = table.groupedBy();
        if (names.isEmpty()) {
            groups.add(IntStream.range(0, table.rows()).toArray());
            return;
        }
        for (var rows : new RowKeys(table, names).rows().values()) {
            groups.add(rows.stream().mapToInt(Integer::intValue).toArray());
        }
        var order = RowOrder.ascending(table, names);
        groups.sort((a, b) -> order.compare(a[0], b[0]));
    }

    /** The rows of each group as an ungrouped table. */
    public List<Table> tables() {
        var ungrouped = table.groupBy(List.of());
        return groups.stream().map(ungrouped::pick).toList();
    }

    /** The key columns, with one row a group; no columns when it is not grouped. */
    public Table keys() {
        var names = table.groupedBy();
        int[] first = names.isEmpty()
                ? new int[0]
                : groups.stream().mapToInt(rows -> rows[0]).toArray();
        return table.groupBy(List.of()).select(names).pick(first);
    }
}
