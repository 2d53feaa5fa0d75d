package dev.rata.bindings.library.csv;

/** The narrowest type that fits all cells of a column seen so far. A column without any is one of strings. */
final class TypeGuess {
    private CellType type;

    void see(String cell) {
        if (cell.isEmpty() || type == CellType.STRING) {
            return;
        }
        if (type == null) {
            type = narrowest(cell);
        } else if (!type.fits(cell)) {
            type = type == CellType.INT && CellType.FLOAT.fits(cell) ? CellType.FLOAT : CellType.STRING;
        }
    }

    CellType type() {
        return type == null ? CellType.STRING : type;
    }

    private static CellType narrowest(String cell) {
        for (var candidate : CellType.values()) {
            if (candidate.fits(cell)) {
                return candidate;
            }
        }
        throw new IllegalStateException("every cell fits " + CellType.STRING);
    }
}
