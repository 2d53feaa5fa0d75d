package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.csv.CsvFile;
import dev.rata.bindings.library.csv.CsvFormat;
import dev.rata.bindings.library.csv.CsvText;
import dev.rata.bindings.library.stream.StreamValue;
import dev.rata.bindings.library.table.ColumnBuilder;
import dev.rata.bindings.library.table.Columns;
import dev.rata.bindings.library.table.Table;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Rata's module {@code Dataload}. */
@RataModule(doc = "Tables from and to files of comma-separated values.")
public final class DataloadLibrary {
    private static final String OPTIONS =
            " Options: delimiter: one character, \",\" by default; headers: true (the names are in the first line),"
                    + " false (column_1, column_2, …) or a vector of names; infer_types: false reads every cell as a"
                    + " string.";

    private DataloadLibrary() {}

    @RataFunction(
            doc = "The table in a CSV file. Each column is of ints, floats, bools or strings, whichever fits all its"
                    + " cells first; an empty cell is nil. A file that cannot be read gives a reason as File.read"
                    + " does, one that is no CSV {:csv_error, message}.",
            example = "Dataload.read_csv(\"nowhere.csv\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome readCsv(ProcessContext self, String path) {
        return readCsv(self, path, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options." + OPTIONS,
            example = "Dataload.read_csv(\"nowhere.csv\", delimiter: \";\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome readCsv(ProcessContext self, String path, MapTerm options) {
        var format = format(Options.of("Dataload.read_csv", options, "delimiter", "headers", "infer_types"));
        return Outcome.of("read", path, () -> new CsvFile(Surroundings.of(self).resolve(path), format).read());
    }

    @RataFunction(
            doc = "Writes a table to a CSV file, replacing what it held; the value is the path. nil becomes an empty"
                    + " cell.",
            example = "Dataload.write_csv(Table.from_map({a: 1}), \"no/such/directory.csv\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome writeCsv(ProcessContext self, Table table, String path) {
        return writeCsv(self, table, path, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options. Options: delimiter: one character; headers: false leaves the line of names"
                    + " out.",
            example = "Dataload.write_csv(Table.from_map({a: 1}), \"no/such/directory.csv\", headers: false) #=>"
                    + " {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome writeCsv(ProcessContext self, Table table, String path, MapTerm options) {
        var format = format(Options.of("Dataload.write_csv", options, "delimiter", "headers"));
        return Outcome.of("write", path, () -> {
            CsvText.write(table, Surroundings.of(self).resolve(path), format);
            return path;
        });
    }

    @RataFunction(
            doc = "The rows of a CSV file as a stream of maps with symbol keys, which never holds the whole file."
                    + " The types of the columns are guessed from the first 1000 rows; a later cell that does not"
                    + " fit comes as a string. Running it raises what read_csv! raises.",
            example = "type_of(Dataload.stream_csv(\"nowhere.csv\")) #=> :stream",
            waits = Waiting.ALWAYS)
    public static Object streamCsv(ProcessContext self, String path) {
        return streamCsv(self, path, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options; with chunk_size: n the elements are tables of n rows, the last perhaps of"
                    + " fewer."
                    + OPTIONS,
            example = "type_of(Dataload.stream_csv(\"nowhere.csv\", chunk_size: 100)) #=> :stream",
            waits = Waiting.ALWAYS)
    public static Object streamCsv(ProcessContext self, String path, MapTerm options) {
        var given = Options.of("Dataload.stream_csv", options, "delimiter", "headers", "infer_types", "chunk_size");
        var format = format(given);
        int chunk = chunkSize(given);
        return StreamValue.of("rows of " + path, (running, sink) -> {
            var rows = chunk == 0 ? new Rows(sink) : new Chunks(sink, chunk);
            return (boolean) Outcome.of("read", path, () -> {
                        new CsvFile(Surroundings.of(running).resolve(path), format).stream(rows);
                        return rows.finish();
                    })
                    .value();
        });
    }

    private static int chunkSize(Options options) {
        var size = options.value("chunk_size").orElse(0L);
        if (size instanceof Long rows
                && rows <= Integer.MAX_VALUE
                && (rows > 0 || options.value("chunk_size").isEmpty())) {
            return rows.intValue();
        }
        throw options.wrong("chunk_size", "an int from 1 on", size);
    }

    private static CsvFormat format(Options options) {
        var types = options.isFalse("infer_types") ? CsvFormat.Types.STRINGS : CsvFormat.Types.INFERRED;
        return new CsvFormat(delimiter(options), headers(options), types);
    }

    private static char delimiter(Options options) {
        var given = options.value("delimiter").orElse(",");
        if (given instanceof String text && text.length() == 1 && "\"\r\n".indexOf(text) < 0) {
            return text.charAt(0);
        }
        throw options.wrong("delimiter", "a string of one character that is no quote and no line end", given);
    }

    private static CsvFormat.Headers headers(Options options) {
        return switch (options.value("headers").orElse(true)) {
            case Boolean first -> first ? new CsvFormat.Headers.FirstLine() : new CsvFormat.Headers.Numbered();
            case String name -> new CsvFormat.Headers.Named(List.of(name));
            case Symbol name -> new CsvFormat.Headers.Named(List.of(name.name()));
            case VectorTerm names -> new CsvFormat.Headers.Named(Columns.names(names));
            case Object other -> throw options.wrong("headers", "true, false or a vector of names", other);
        };
    }

    /** Gives each row as a map. */
    private static class Rows implements CsvFile.RowSink {
        final Predicate<Object> sink;
        boolean wanted = true;
        private Symbol[] keys;

        Rows(Predicate<Object> sink) {
            this.sink = sink;
        }

        @Override
        public boolean row(List<String> names, List<Object> values) {
            if (keys == null) {
                keys = names.stream().map(Symbol::of).toArray(Symbol[]::new);
            }
            var entries = new Object[2 * keys.length];
            for (int i = 0; i < keys.length; i++) {
                entries[2 * i] = keys[i];
                entries[2 * i + 1] = values.get(i);
            }
            wanted = sink.test(MapTerm.ofDistinct(entries));
            return wanted;
        }

        /** Gives what is left over; whether more was wanted. */
        boolean finish() {
            return wanted;
        }
    }

    /** Gives the rows as tables. */
    private static final class Chunks extends Rows {
        private final int size;
        private final List<ColumnBuilder> columns = new ArrayList<>();
        private List<String> names = List.of();
        private int rows;

        Chunks(Predicate<Object> sink, int size) {
            super(sink);
            this.size = size;
        }

        @Override
        public boolean row(List<String> columnNames, List<Object> values) {
            names = columnNames;
            for (int i = 0; i < values.size(); i++) {
                if (rows == 0) {
                    columns.add(new ColumnBuilder());
                }
                columns.get(i).add(values.get(i));
            }
            rows++;
            if (rows == size) {
                give();
            }
            return wanted;
        }

        private void give() {
            wanted = sink.test(
                    Table.of(names, columns.stream().map(ColumnBuilder::build).toList()));
            columns.clear();
            rows = 0;
        }

        @Override
        boolean finish() {
            if (wanted && rows > 0) {
                give();
            }
            return wanted;
        }
    }
}
