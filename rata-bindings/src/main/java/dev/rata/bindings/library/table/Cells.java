package dev.rata.bindings.library.table;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;

/** A column of any values: strings, booleans, big integers, mixed content. */
final class Cells implements Column {
    private final Object[] values;
    /** Made when first asked for, because it copies; whoever makes it makes an equal one. */
    private VectorTerm vector;

    /** Takes the array over. */
    Cells(Object[] values) {
        this.values = values;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Object at(int row) {
        return values[row];
    }

    @Override
    public boolean isNil(int row) {
        return values[row] == Nil.NIL;
    }

    @Override
    public Column pick(int[] rows) {
        var picked = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = rows[i] == NO_ROW ? Nil.NIL : values[rows[i]];
        }
        return new Cells(picked);
    }

    @Override
    public VectorTerm vector() {
        if (vector == null) {
            vector = VectorTerm.viewOf(values);
        }
        return vector;
    }
}
