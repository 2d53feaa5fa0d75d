package dev.rata.bindings.library.csv;

import dev.rata.bindings.library.table.Column;
import dev.rata.bindings.library.table.ColumnBuilder;
import dev.rata.bindings.library.table.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A file of comma-separated values. Reading it as a table goes through it twice, first for the columns' types and then
 * for their values, so that the whole text is never held; what cannot be read twice, such as a pipe, is. Failures are
 * {@link CsvProblem} for the text and other {@link IOException}s for the file.
 */
public record CsvFile(Path path, CsvFormat format) {
    /** How many rows {@link #stream} looks at to learn the columns' types. */
    static final int ROWS_TO_GUESS_FROM = 1000;

    /** A receiver of rows that says when it has had enough. */
    @FunctionalInterface
    public interface RowSink {
        /** Takes the values of a row, in the order of the columns; false to stop. */
        boolean row(List<String> names, List<Object> values);
    }

    /** The whole file. A column has the narrowest type that fits all its cells. */
    public Table read() throws IOException {
        if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
            byte[] whole = Files.readAllBytes(path);
            return read(() -> new ByteArrayInputStream(whole));
        }
        return read(() -> Files.newInputStream(path));
    }

    /**
     * Gives the rows one after the other to the sink, holding no more than the first {@value #ROWS_TO_GUESS_FROM}, from
     * which the columns' types are guessed. A later cell that does not fit its column's type comes as its text. The
     * file is closed when this returns or fails.
     */
    public void stream(RowSink sink) throws IOException {
        try (var rows = new CsvRows(path.toString(), Files.newInputStream(path), format)) {
            var first = new ArrayList<List<String>>();
            while (first.size() < ROWS_TO_GUESS_FROM) {
                var row = rows.next();
                if (row == null) {
                    break;
                }
                first.add(row);
            }
            var types = types(rows.names().size(), first);
            for (var row : first) {
                if (!sink.row(rows.names(), values(row, types))) {
                    return;
                }
            }
            first.clear();
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (!sink.row(rows.names(), values(row, types))) {
                    return;
                }
            }
        }
    }

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException;
    }

    private Table read(Opening opening) throws IOException {
        List<TypeGuess> guesses;
        int count = 0;
        try (var rows = new CsvRows(path.toString(), opening.open(), format)) {
            guesses = guesses(rows.names().size());
            for (var row = rows.next(); row != null; row = rows.next()) {
                look(guesses, row);
                count++;
            }
        }
        try (var rows = new CsvRows(path.toString(), opening.open(), format)) {
            return table(rows, typesOf(guesses), count);
        }
    }

    private static Table table(CsvRows rows, List<CellType> types, int count) throws IOException {
        var builders = types.stream().map(_ -> new ColumnBuilder(count)).toList();
        var texts = new RecentTexts();
        for (var row = rows.next(); row != null; row = rows.next()) {
            for (int i = 0; i < types.size(); i++) {
                builders.get(i).add(texts.shared(types.get(i).read(row.get(i))));
            }
        }
        List<Column> columns = builders.stream().map(ColumnBuilder::build).toList();
        return Table.of(rows.names(), columns);
    }

    private List<CellType> types(int columns, List<List<String>> rows) {
        var guesses = guesses(columns);
        rows.forEach(row -> look(guesses, row));
        return typesOf(guesses);
    }

    private static List<TypeGuess> guesses(int columns) {
        var guesses = new ArrayList<TypeGuess>();
        for (int i = 0; i < columns; i++) {
            guesses.add(new TypeGuess());
        }
        return guesses;
    }

    private static void look(List<TypeGuess> guesses, List<String> row) {
        for (int i = 0; i < guesses.size(); i++) {
            guesses.get(i).see(row.get(i));
        }
    }

    private List<CellType> typesOf(List<TypeGuess> guesses) {
        return switch (format.types()) {
            case INFERRED -> guesses.stream().map(TypeGuess::type).toList();
            case STRINGS -> Collections.nCopies(guesses.size(), CellType.STRING);
        };
    }

    private static List<Object> values(List<String> cells, List<CellType> types) {
        var values = new ArrayList<Object>(cells.size());
        for (int i = 0; i < types.size(); i++) {
            values.add(types.get(i).read(cells.get(i)));
        }
        return values;
    }
}
