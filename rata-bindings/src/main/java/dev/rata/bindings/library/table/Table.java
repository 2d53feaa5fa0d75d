package dev.rata.bindings.library.table;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.runtime.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A table: columns of equal length under distinct names, perhaps grouped by some of them. Immutable; every operation
 * gives another table, which shares the columns it left alone. Two tables are equal when their column names, in order,
 * and all their values are; the grouping does not count. Rows are counted from 0 here, from 1 in Rata.
 */
public final class Table implements Sequence {
    private static final Symbol TABLE = Symbol.of("table");

    private final List<String> names;
    private final List<Column> columns;
    private final Symbol[] keys;
    private final int rows;
    private final List<String> groupedBy;

    private Table(List<String> names, List<Column> columns, int rows, List<String> groupedBy) {
        this.names = List.copyOf(names);
        this.columns = List.copyOf(columns);
        this.keys = names.stream().map(Symbol::of).toArray(Symbol[]::new);
        this.rows = rows;
        this.groupedBy = groupedBy;
    }

    /**
     * The table of these columns.
     *
     * @throws RataException {@code :value_error} when a name occurs twice or the columns differ in length
     */
    public static Table of(List<String> names, List<Column> columns) {
        int rows = columns.isEmpty() ? 0 : columns.getFirst().size();
        for (int i = 0; i < names.size(); i++) {
            if (names.indexOf(names.get(i)) != i) {
                throw RataException.of(
                        "value_error",
                        "a table's columns need distinct names, but two are called \"" + names.get(i) + "\"");
            }
            if (columns.get(i).size() != rows) {
                throw RataException.of(
                        "value_error",
                        "a table's columns need equal lengths, but \"" + names.getFirst() + "\" has " + rows
                                + " values and \"" + names.get(i) + "\" "
                                + columns.get(i).size());
            }
        }
        return new Table(names, columns, rows, List.of());
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return names;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The names of the columns it is grouped by, in order; empty when it is not grouped. */
    public List<String> groupedBy() {
        return groupedBy;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /**
     * The column of that name.
     *
     * @throws RataException {@code :key_error} naming the columns there are
     */
    public Column column(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw RataException.of(
                    "key_error",
                    "the table has no column \"" + name + "\"; its columns are "
                            + (names.isEmpty() ? "none" : String.join(", ", names)));
        }
        return columns.get(index);
    }

    /** The columns of these names, in the order asked for. */
    public Table select(List<String> wanted) {
        return of(wanted, wanted.stream().map(this::column).toList()).regrouped(kept(wanted));
    }

    /** These rows, in this order; {@link Column#NO_ROW} gives a row of nil. */
    public Table pick(int[] picked) {
        var chosen = columns.stream().map(column -> column.pick(picked)).toList();
        return new Table(names, chosen, picked.length, groupedBy);
    }

    /** The rows whose number satisfies the predicate. */
    public Table filter(IntPredicate wanted) {
        return pick(IntStream.range(0, rows).filter(wanted).toArray());
    }

    /** With that column, in the place of the one of that name or as the last. */
    public Table with(String name, Column column) {
        var newNames = new ArrayList<>(names);
        var newColumns = new ArrayList<>(columns);
        int index = names.indexOf(name);
        if (index < 0) {
            newNames.add(name);
            newColumns.add(column);
        } else {
            newColumns.set(index, column);
        }
        return of(newNames, newColumns).regrouped(groupedBy);
    }

    /** The same table, grouped by these columns; by none when the list is empty. */
    public Table groupBy(List<String> keys) {
        keys.forEach(this::column);
        return regrouped(List.copyOf(keys));
    }

    /** A row as a map from column names, as symbols, to values; {@code {}} when there are no columns. */
    public Object row(int row) {
        var entries = new Object[2 * keys.length];
        for (int i = 0; i < keys.length; i++) {
            entries[2 * i] = keys[i];
            entries[2 * i + 1] = columns.get(i).at(row);
        }
        return MapTerm.ofDistinct(entries);
    }

    private Table regrouped(List<String> keys) {
        return new Table(names, columns, rows, keys);
    }

    private List<String> kept(List<String> wanted) {
        return groupedBy.stream().filter(wanted::contains).toList();
    }

    @Override
    public Symbol type() {
        return TABLE;
    }

    /** The column of that name as a vector. */
    @Override
    public Object field(Symbol name) {
        return has(name.name()) ? column(name.name()).vector().value() : null;
    }

    /** Its elements are its rows. */
    @Override
    public boolean feed(ProcessContext self, Predicate<Object> sink) {
        for (int row = 0; row < rows; row++) {
            if (!sink.test(row(row))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Object filtered(ProcessContext self, Predicate<Object> fits) {
        return filter(row -> fits.test(row(row)));
    }

    /** A short form, as inside other values; {@link TableText} draws the whole table. */
    @Override
    public String print() {
        return "#Table<" + rows + " x " + names.size() + (names.isEmpty() ? "" : ": ") + String.join(", ", names) + ">";
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Table that && rows == that.rows && names.equals(that.names) && sameValues(that);
    }

    private boolean sameValues(Table that) {
        for (int c = 0; c < columns.size(); c++) {
            for (int row = 0; row < rows; row++) {
                if (!Terms.equal(columns.get(c).at(row), that.columns.get(c).at(row))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = names.hashCode();
        for (var column : columns) {
            for (int row = 0; row < rows; row++) {
                hash = hash * 31 + Terms.hash(column.at(row));
            }
        }
        return hash;
    }
}
