package dev.rata.bindings.library.table;

import dev.rata.adapter.term.Nil;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Collects a column's values in order. Integers and floats stay unboxed as long as all values, nil aside, are of the
 * one kind; otherwise they are kept as they came, so what is read from a column is what was put in.
 */
public final class ColumnBuilder {
    private enum Kind {
        UNKNOWN,
        LONGS,
        DOUBLES,
        CELLS
    }

    private Kind kind = Kind.UNKNOWN;
    private long[] longs = {};
    private double[] doubles = {};
    private Object[] cells = {};
    private final BitSet nils = new BitSet();
    private int size;
    private final int expected;

    public ColumnBuilder() {
        this(16);
    }

    /** Room for that many values at the start. */
    public ColumnBuilder(int expected) {
        this.expected = Math.max(expected, 16);
    }

    /** The column of these values. */
    public static Column of(Iterable<?> values) {
        var builder = new ColumnBuilder();
        values.forEach(builder::add);
        return builder.build();
    }

    public ColumnBuilder add(Object value) {
        if (value == Nil.NIL) {
            nils.set(size);
        } else {
            become(kindOf(value));
        }
        store(value);
        size++;
        return this;
    }

    public int size() {
        return size;
    }

    public Column build() {
        return switch (kind) {
            case LONGS -> new Longs(longs.length == size ? longs : Arrays.copyOf(longs, size), nils);
            case DOUBLES -> new Doubles(doubles.length == size ? doubles : Arrays.copyOf(doubles, size), nils);
            case CELLS -> new Cells(cells.length == size ? cells : Arrays.copyOf(cells, size));
            case UNKNOWN -> new Cells(allNil());
        };
    }

    private static Kind kindOf(Object value) {
        return switch (value) {
            case Long _ -> Kind.LONGS;
            case Double _ -> Kind.DOUBLES;
            default -> Kind.CELLS;
        };
    }

    private void become(Kind wanted) {
        if (kind == wanted || kind == Kind.CELLS) {
            return;
        }
        if (kind == Kind.UNKNOWN && wanted != Kind.CELLS) {
            kind = wanted;
            return;
        }
        cells = new Object[Math.max(expected, size * 2)];
        for (int i = 0; i < size; i++) {
            cells[i] = nils.get(i) ? Nil.NIL : kind == Kind.LONGS ? (Object) longs[i] : (Object) doubles[i];
        }
        longs = new long[0];
        doubles = new double[0];
        kind = Kind.CELLS;
    }

    private void store(Object value) {
        switch (kind) {
            case LONGS -> {
                longs = size < longs.length ? longs : Arrays.copyOf(longs, grown());
                longs[size] = value instanceof Long number ? number : 0;
            }
            case DOUBLES -> {
                doubles = size < doubles.length ? doubles : Arrays.copyOf(doubles, grown());
                doubles[size] = value instanceof Double number ? number : 0;
            }
            case CELLS -> {
                cells = size < cells.length ? cells : Arrays.copyOf(cells, grown());
                cells[size] = value;
            }
            case UNKNOWN -> {}
        }
    }

    private int grown() {
        return Math.max(expected, size + (size >> 1) + 1);
    }

    private Object[] allNil() {
        var values = new Object[size];
        Arrays.fill(values, Nil.NIL);
        return values;
    }
}
