package dev.rata.bindings.library.table;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import java.util.BitSet;

/** A column of 64-bit integers, unboxed. */
final class Longs implements Column {
    private final long[] values;
    private final BitSet nils;

    /** Takes both over; rows in {@code nils} have no value. */
    Longs(long[] values, BitSet nils) {
        this.values = values;
        this.nils = nils;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Object at(int row) {
        return nils.get(row) ? Nil.NIL : (Object) values[row];
    }

    @Override
    public boolean isNil(int row) {
        return nils.get(row);
    }

    @Override
    public Column pick(int[] rows) {
        var picked = new long[rows.length];
        var absent = new BitSet();
        for (int i = 0; i < rows.length; i++) {
            if (rows[i] == NO_ROW || nils.get(rows[i])) {
                absent.set(i);
            } else {
                picked[i] = values[rows[i]];
            }
        }
        return new Longs(picked, absent);
    }

    @Override
    public VectorTerm vector() {
        if (nils.isEmpty()) {
            return VectorTerm.viewOf(values);
        }
        var vector = VectorTerm.builder(values.length);
        for (int row = 0; row < values.length; row++) {
            vector.add(at(row));
        }
        return vector.view();
    }
}
