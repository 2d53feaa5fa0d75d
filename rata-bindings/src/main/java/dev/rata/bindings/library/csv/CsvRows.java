package dev.rata.bindings.library.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of an open file of comma-separated values, one after the other, each as long as there are columns. Spaces
 * around cells that are not quoted are dropped, empty lines are skipped, the text is UTF-8.
 */
final class CsvRows implements Closeable {
    private static final FieldModifier TRIMMED = new FieldModifier() {
        @Override
        public String modify(long line, int field, boolean quoted, String text) {
            return quoted ? text : text.strip();
        }
    };

    private final String path;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> names;
    private CsvRecord ahead;

    /** Takes the input over: it is closed with the rows, or when this fails. */
    CsvRows(String path, InputStream input, CsvFormat format) throws IOException {
        this.path = path;
        this.records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .build(
                        CsvRecordHandler.of(handler -> handler.fieldModifier(TRIMMED)),
                        new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))
                .iterator();
        try {
            this.names = readNames(format.headers());
        } catch (IOException | RuntimeException e) {
            records.close();
            throw e;
        }
    }

    /** The columns' names; empty when the file is. */
    List<String> names() {
        return names;
    }

    /** The cells of the next row, or null after the last. */
    List<String> next() throws IOException {
        var row = ahead != null ? ahead : read();
        ahead = null;
        if (row == null) {
            return null;
        }
        if (row.getFieldCount() != names.size()) {
            throw new CsvProblem(path + ":" + row.getStartingLineNumber() + ": expected " + cells(names.size())
                    + ", one for each column, but the line has " + cells(row.getFieldCount()));
        }
        return row.getFields();
    }

    private List<String> readNames(CsvFormat.Headers headers) throws IOException {
        return switch (headers) {
            case CsvFormat.Headers.FirstLine() -> {
                var first = read();
                yield first == null ? List.of() : distinct(first);
            }
            case CsvFormat.Headers.Named(var given) -> given;
            case CsvFormat.Headers.Numbered() -> {
                ahead = read();
                var numbered = new ArrayList<String>();
                for (int i = 1; ahead != null && i <= ahead.getFieldCount(); i++) {
                    numbered.add("column_" + i);
                }
                yield numbered;
            }
        };
    }

    private List<String> distinct(CsvRecord header) throws CsvProblem {
        var found = new ArrayList<String>();
        for (var name : header.getFields()) {
            var clean = name.startsWith("\uFEFF") ? name.substring(1) : name;
            if (clean.isEmpty() || found.contains(clean)) {
                throw new CsvProblem(path + ":" + header.getStartingLineNumber()
                        + ": expected a distinct name for each column in the first line, but column "
                        + (found.size() + 1)
                        + (clean.isEmpty() ? " has none" : " is called \"" + clean + "\" again"));
            }
            found.add(clean);
        }
        return found;
    }

    private CsvRecord read() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new CsvProblem(path + ": " + e.getMessage() + ": " + cause.getMessage(), e);
        }
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
