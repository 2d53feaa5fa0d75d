package dev.rata.bindings.source;

/**
 * A place in a file as people name it: line and column, both counted from 1, the column in characters (code points).
 */
public record Position(int line, int column) {
    /** {@code line:column}. */
    @Override
    public String toString() {
        return line + ":" + column;
    }
}
