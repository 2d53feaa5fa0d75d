package dev.rata.bindings.library.csv;

import dev.rata.adapter.term.Nil;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * What the cells of a column are. An empty cell is nil and fits every type. A number with a leading zero, such as a
 * postal code, is text: as a number it would lose the zero.
 */
enum CellType {
    INT(Pattern.compile("-?(0|[1-9][0-9]*)")) {
        @Override
        Object parse(String cell) {
            if (cell.length() <= 18) {
                return Long.parseLong(cell);
            }
            var big = new BigInteger(cell);
            return big.bitLength() < Long.SIZE ? (Object) big.longValue() : big;
        }
    },
    FLOAT(Pattern.compile("-?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?")) {
        @Override
        Object parse(String cell) {
            return Double.parseDouble(cell);
        }
    },
    BOOL(Pattern.compile("true|false|True|False|TRUE|FALSE")) {
        @Override
        Object parse(String cell) {
            return Boolean.parseBoolean(cell);
        }
    },
    STRING(Pattern.compile("(?s).*")) {
        @Override
        Object parse(String cell) {
            return cell;
        }
    };

    private final Pattern pattern;

    CellType(Pattern pattern) {
        this.pattern = pattern;
    }

    boolean fits(String cell) {
        return pattern.matcher(cell).matches();
    }

    /** The value of a cell that fits. */
    abstract Object parse(String cell);

    /** The value of any cell: nil when it is empty, its text when it does not fit. */
    Object read(String cell) {
        if (cell.isEmpty()) {
            return Nil.NIL;
        }
        return fits(cell) ? parse(cell) : cell;
    }
}
