package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.table.Column;
import dev.rata.bindings.library.table.ColumnBuilder;
import dev.rata.bindings.library.table.Columns;
import dev.rata.bindings.library.table.Grouping;
import dev.rata.bindings.library.table.Join;
import dev.rata.bindings.library.table.RowOrder;
import dev.rata.bindings.library.table.Table;
import dev.rata.bindings.library.table.TableText;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;

/** Rata's module {@code Table}. */
@RataModule(doc = "Tables of typed columns, and the verbs that work on them.")
public final class TableLibrary {
    private static final int HEAD = 6;
    private static final Symbol DESC = Symbol.of("desc");

    private TableLibrary() {}

    @RataFunction(
            doc = "The table whose columns are the entries of a map: a vector or list of values for each name, or"
                    + " one value for all rows. Columns of unequal length raise :value_error.",
            example = "Table.from_map({name: [\"Ana\", \"Bo\"], age: [31, 25]}).age #=> [31, 25]")
    public static Object fromMap(MapTerm columns) {
        int rows = Columns.rows(columns.values());
        var names = new ArrayList<String>();
        var values = new ArrayList<Column>();
        for (var entry : columns) {
            names.add(Columns.name(entry.key()));
            values.add(Columns.of(names.getLast(), entry.value(), rows));
        }
        return Table.of(names, values);
    }

    @RataFunction(doc = "The number of rows.", example = "Table.nrows(Table.from_map({a: [1, 2, 3]})) #=> 3")
    public static long nrows(Table table) {
        return table.rows();
    }

    @RataFunction(doc = "The number of columns.", example = "Table.ncols(Table.from_map({a: [1, 2, 3]})) #=> 1")
    public static long ncols(Table table) {
        return table.names().size();
    }

    @RataFunction(
            doc = "The names of the columns, as a vector of strings.",
            example = "Table.columns(Table.from_map({a: [1, 2], b: [3, 4]})) #=> [\"a\", \"b\"]")
    public static Object columns(Table table) {
        return VectorTerm.of(table.names().toArray());
    }

    @RataFunction(
            doc = "The values of a column as a vector, as table.name does; a name the table does not have raises"
                    + " :key_error.",
            example = "Table.column(Table.from_map({a: [1, 2]}), :a) #=> [1, 2]")
    public static Object column(Table table, Object name) {
        return table.column(Columns.name(name)).vector().value();
    }

    @RataFunction(
            doc = "A row as a map with symbol keys, counted from 1, or from the end when negative; out of range"
                    + " raises :index_error.",
            example = "Table.row(Table.from_map({a: [1, 2], b: [3, 4]}), -1) #=> {a: 2, b: 4}")
    public static Object row(Table table, long number) {
        long row = number > 0 ? number - 1 : table.rows() + number;
        if (number == 0 || row < 0 || row >= table.rows()) {
            throw RataException.of(
                    "index_error", "the row " + number + " is out of range: the table has " + table.rows() + " rows");
        }
        return table.row((int) row);
    }

    @RataFunction(
            doc = "All rows, as a vector of maps with symbol keys.",
            example = "Table.rows(Table.from_map({a: [1, 2]})) #=> [{a: 1}, {a: 2}]")
    public static Object rows(ProcessContext self, Table table) {
        var rows = VectorTerm.builder(table.rows());
        table.feed(self, row -> {
            rows.add(row);
            return true;
        });
        return rows.build();
    }

    @RataFunction(
            doc = "The first 6 rows, as a table.",
            example = "Table.nrows(Table.head(Table.from_map({a: 1..100}))) #=> 6")
    public static Object head(Table table) {
        return head(table, HEAD);
    }

    @RataFunction(
            doc = "The first rows, as many as asked for, as a table.",
            example = "Table.head(Table.from_map({a: 1..100}), 2).a #=> [1, 2]")
    public static Object head(Table table, long count) {
        return table.filter(row -> row < count);
    }

    @RataFunction(
            doc = "Only these columns, in this order, given one by one or as a vector. A name the table does not"
                    + " have raises :key_error.",
            example = "Table.columns(Table.select(Table.from_map({a: 1, b: 2, c: 3}), :c, :a)) #=> [\"c\", \"a\"]")
    public static Object select(Table table, Object... columns) {
        return table.select(Columns.names(columns));
    }

    @RataFunction(
            doc = "The rows for which the function of a row gives something truthy.",
            example = "Table.filter(Table.from_map({age: [31, 12, 18]}), ~ .x.age >= 18).age #=> [31, 18]")
    public static Object filter(ProcessContext self, Table table, Fun function) {
        return table.filter(row -> Truth.isTrue(function.call(self, table.row(row))));
    }

    @RataFunction(
            doc = "With columns added or replaced, each named with a function of a row, or with its values; later"
                    + " ones see the earlier ones.",
            example = "Table.mutate(Table.from_map({a: [1, 2]}), b: ~ .x.a * 10, c: 0).b #=> [10, 20]",
            waits = Waiting.ALWAYS)
    public static Object mutate(ProcessContext self, Table table, MapTerm columns) {
        var changed = table;
        for (var entry : columns) {
            var name = Columns.name(entry.key());
            changed = changed.with(name, computed(self, changed, name, entry.value()));
        }
        return changed;
    }

    private static Column computed(ProcessContext self, Table table, String name, Object given) {
        if (!(given instanceof Fun function)) {
            return Columns.of(name, given, table.rows());
        }
        var column = new ColumnBuilder(table.rows());
        for (int row = 0; row < table.rows(); row++) {
            column.add(function.call(self, table.row(row)));
        }
        return column.build();
    }

    @RataFunction(
            doc = "The rows in ascending order of these columns or functions of a row, given one by one or as a"
                    + " vector; desc: names columns to order by in descending order, after the others. Equal rows"
                    + " keep their order; nil comes last either way. Values that cannot be compared raise"
                    + " :type_error.",
            example = "Table.arrange(Table.from_map({a: [2, 3, 1]}), desc: :a).a #=> [3, 2, 1]",
            waits = Waiting.WITH_ITS_ARGUMENTS)
    public static Object arrange(ProcessContext self, Table table, Object... keys) {
        Comparator<Integer> order = (_, _) -> 0;
        for (var key : keys) {
            order = order.thenComparing(order(self, table, key));
        }
        return RowOrder.sorted(table, order);
    }

    private static Comparator<Integer> order(ProcessContext self, Table table, Object key) {
        return switch (key) {
            case Fun function -> RowOrder.ascending(computed(self, table, "key", function));
            case MapTerm options -> descending(self, table, options);
            case VectorTerm several -> ordered(self, table, several);
            case ListTerm several -> ordered(self, table, several);
            default -> RowOrder.ascending(table.column(Columns.name(key)));
        };
    }

    private static Comparator<Integer> ordered(ProcessContext self, Table table, Iterable<Object> keys) {
        Comparator<Integer> order = (_, _) -> 0;
        for (var key : keys) {
            order = order.thenComparing(order(self, table, key));
        }
        return order;
    }

    private static Comparator<Integer> descending(ProcessContext self, Table table, MapTerm given) {
        Options.of("Table.arrange", given, "desc");
        var keys = given.get(DESC);
        Comparator<Integer> order = (_, _) -> 0;
        for (var key : keys instanceof ListTerm list ? list : VectorTerm.view(keys)) {
            var column = key instanceof Fun function
                    ? computed(self, table, "key", function)
                    : table.column(Columns.name(key));
            order = order.thenComparing(RowOrder.descending(column));
        }
        return order;
    }

    @RataFunction(
            doc = "The same table, grouped by these columns, given one by one or as a vector: summarize then gives"
                    + " one row a group. Without columns it is grouped no more.",
            example = "Table.group_by(Table.from_map({k: [1, 1, 2]}), :k) |> Table.summarize(n: ~ Table.nrows(.x)) |>"
                    + " Table.column(:n) #=> [2, 1]")
    public static Object groupBy(Table table, Object... columns) {
        return table.groupBy(Columns.names(columns));
    }

    @RataFunction(
            doc = "One row for each group, in ascending order of the grouping columns, or one row when the table is"
                    + " not grouped: the grouping columns and, for each name, what its function gives for the"
                    + " table of the group's rows. The result is not grouped.",
            example = "Table.summarize(Table.from_map({a: [1, 2, 3]}), total: ~ Enum.sum(.x.a)).total #=> 6",
            waits = Waiting.ALWAYS)
    public static Object summarize(ProcessContext self, Table table, MapTerm summaries) {
        var grouping = new Grouping(table);
        var groups = grouping.tables();
        var summary = grouping.keys();
        for (var entry : summaries) {
            var column = new ColumnBuilder(groups.size());
            for (var group : groups) {
                column.add(entry.value() instanceof Fun function ? function.call(self, group) : entry.value());
            }
            summary = summary.with(Columns.name(entry.key()), column.build());
        }
        return summary;
    }

    @RataFunction(
            doc = "The rows of both tables that agree in the columns both have. Without such columns: :argument_error.",
            example = "Table.join(Table.from_map({k: [1, 2], a: [3, 4]}), Table.from_map({k: 2, b: 5})) |> Table.rows()"
                    + " #=> [{k: 2, a: 4, b: 5}]")
    public static Object join(Table left, Table right) {
        return join(left, right, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The rows of both tables that agree in the columns on: names, one or a vector; how: :inner (the"
                    + " default), :left, :right or :full says which rows without partner are kept, with nil in the"
                    + " other's columns. Other columns of one name get _x and _y behind it.",
            example = "Table.join(Table.from_map({k: [1, 2]}), Table.from_map({k: 2, b: 5}), on: :k, how: :left).b #=>"
                    + " [nil, 5]")
    public static Object join(Table left, Table right, MapTerm options) {
        var given = Options.of("Table.join", options, "on", "how");
        var on = given.value("on")
                .map(Columns::names)
                .orElseGet(() -> left.names().stream().filter(right::has).toList());
        if (on.isEmpty()) {
            throw RataException.of(
                    "argument_error", "Table.join needs on: the columns to join by, because the tables share none");
        }
        return how(given).of(left, right, on);
    }

    private static Join how(Options options) {
        var how = options.value("how").orElse(Symbol.of("inner"));
        for (var join : Join.values()) {
            if (how == Symbol.of(join.name().toLowerCase(Locale.ROOT))) {
                return join;
            }
        }
        throw options.wrong("how", ":inner, :left, :right or :full", how);
    }

    @RataFunction(doc = "Writes the table as aligned text to standard output; gives the table.")
    public static Object print(ProcessContext self, Table table) {
        Surroundings.of(self).output().print(TableText.of(table) + "\n");
        return table;
    }
}
