package dev.rata.bindings.library.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes tables as comma-separated values: UTF-8, a newline after each row, quotes only where they are needed, nil as
 * an empty cell.
 */
public final class CsvText {
    private CsvText() {}

    /** Writes the table to the file, replacing what was there. */
    public static void write(Table table, Path path, CsvFormat format) throws IOException {
        try (var writer = CsvWriter.builder()
                .fieldSeparator(format.delimiter())
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(quotes(table))
                .build(path)) {
            switch (format.headers()) {
                case CsvFormat.Headers.FirstLine() -> writer.writeRecord(table.names());
                case CsvFormat.Headers.Named(var names) -> writer.writeRecord(names);
                case CsvFormat.Headers.Numbered() -> {}
            }
            for (int row = 0; row < table.rows(); row++) {
                writer.writeRecord(cells(table, row));
            }
        }
    }

    /** A row of one empty cell would be an empty line, which readers skip. */
    private static QuoteStrategy quotes(Table table) {
        return table.names().size() == 1 ? QuoteStrategies.EMPTY : QuoteStrategies.REQUIRED;
    }

    private static List<String> cells(Table table, int row) {
        var cells = new ArrayList<String>();
        for (var column : table.columns()) {
            var value = column.at(row);
            cells.add(value == Nil.NIL ? "" : Terms.print(value));
        }
        return cells;
    }
}
