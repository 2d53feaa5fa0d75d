package dev.rata.bindings.library.csv;

import java.util.List;

/**
 * How a file of comma-separated values is laid out.
 *
 * @param delimiter the character between two cells
 * @param headers   where the columns' names come from
 * @param types     what the cells are read as
 */
public record CsvFormat(char delimiter, Headers headers, Types types) {
    /** Comma, names in the first line, types guessed. */
    public static final CsvFormat DEFAULT = new CsvFormat(',', new Headers.FirstLine(), Types.INFERRED);

    /** Where the columns' names come from. */
    public sealed interface Headers {
        /** From the first line of the file. */
        record FirstLine() implements Headers {}

        /** From nowhere: the columns are called {@code column_1}, {@code column_2}, …; every line is data. */
        record Numbered() implements Headers {}

        /** From the program; every line is data. */
        record Named(List<String> names) implements Headers {}
    }

    /** What the cells are read as. An empty cell is nil either way. */
    public enum Types {
        /** Int, float, bool or string, one type a column. */
        INFERRED,
        /** All strings. */
        STRINGS
    }
}
