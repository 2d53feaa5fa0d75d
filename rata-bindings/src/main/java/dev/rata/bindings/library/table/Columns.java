package dev.rata.bindings.library.table;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.List;

/** Columns and their names as programs give them. */
public final class Columns {
    private Columns() {}

    /**
     * The name of a column given as a symbol or a string.
     *
     * @throws RataException {@code :type_error} for anything else
     */
    public static String name(Object given) {
        return switch (given) {
            case Symbol symbol -> symbol.name();
            case String text -> text;
            default ->
                throw RataException.of(
                        "type_error", "a column is named by a symbol or a string, got " + Terms.inspect(given));
        };
    }

    /** Names given one by one, or several in a vector or list. */
    public static List<String> names(Object... given) {
        var names = new ArrayList<String>();
        for (var one : given) {
            for (var name : one instanceof ListTerm list ? list : VectorTerm.view(one)) {
                names.add(name(name));
            }
        }
        return names;
    }

    /**
     * A column of that many rows from a vector or list of as many values, or one value for all rows.
     *
     * @throws RataException {@code :value_error} when there are another number of values
     */
    public static Column of(String name, Object given, int rows) {
        var values = given instanceof ListTerm list ? VectorTerm.viewOf(list.toArray()) : VectorTerm.view(given);
        if (values.size() != rows && values.size() != 1) {
            throw RataException.of(
                    "value_error",
                    "the column \"" + name + "\" needs " + rows + " values, one for each row, or a single one, got "
                            + values.size());
        }
        var column = new ColumnBuilder(rows);
        for (int row = 0; row < rows; row++) {
            column.add(values.at(values.size() == 1 ? 0 : row));
        }
        return column.build();
    }

    /** The number of rows that columns of these values have: the longest counts. */
    public static int rows(Iterable<Object> columns) {
        int rows = 0;
        for (var given : columns) {
            rows = Math.max(
                    rows,
                    given instanceof ListTerm list
                            ? list.size()
                            : VectorTerm.view(given).size());
        }
        return rows;
    }
}
