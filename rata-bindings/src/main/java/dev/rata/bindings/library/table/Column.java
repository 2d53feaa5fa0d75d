package dev.rata.bindings.library.table;

import dev.rata.adapter.term.VectorTerm;

/**
 * One column of a table: values of equal standing, {@code nil} where a row has none. Immutable; rows are counted from
 * 0.
 */
public sealed interface Column permits Longs, Doubles, Cells {
    /** In {@link #pick}: a row of nil. */
    int NO_ROW = -1;

    int size();

    /** The value, {@code nil} when the row has none. */
    Object at(int row);

    boolean isNil(int row);

    /** The values as a vector view. */
    VectorTerm vector();

    /** The column of these rows, in this order; {@link #NO_ROW} gives nil. */
    Column pick(int[] rows);
}
