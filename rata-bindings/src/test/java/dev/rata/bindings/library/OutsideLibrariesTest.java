package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.fun;
import static dev.rata.bindings.library.Library.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.table.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideLibrariesTest {
    @TempDir
    Path dir;

    private Inside inside;

    @BeforeEach
    void start() {
        inside = new Inside(dir);
    }

    @AfterEach
    void stop() {
        inside.close();
    }

    private static Object options(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            namesAndValues[i] = symbol((String) namesAndValues[i]);
        }
        return MapTerm.of(namesAndValues);
    }

    @Test
    void filesAreWrittenReadAndDeletedInTheProgramsDirectory() throws Exception {
        assertThat(inside.call("File.write", "a.txt", "one\n")).isEqualTo("{:ok, \"a.txt\"}");
        assertThat(inside.call("File.append!", "a.txt", "two")).isEqualTo("\"a.txt\"");
        assertThat(Files.readString(dir.resolve("a.txt"))).isEqualTo("one\ntwo");
        assertThat(inside.call("File.read!", "a.txt")).isEqualTo("\"one\\ntwo\"");
        assertThat(inside.call("File.read_lines", "a.txt")).isEqualTo("{:ok, [\"one\", \"two\"]}");
        assertThat(inside.call("File.size", "a.txt")).isEqualTo("{:ok, 7}");
        assertThat(inside.call("File.mkdir", "sub")).isEqualTo("{:ok, \"sub\"}");
        assertThat(inside.call("File.list_dir!", ".")).isEqualTo("[\"a.txt\", \"sub\"]");
        assertThat(inside.call("File.exists?", "a.txt")).isEqualTo("true");
        assertThat(inside.call("File.delete", "a.txt")).isEqualTo("{:ok, \"a.txt\"}");
        assertThat(inside.call("File.exists?", "a.txt")).isEqualTo("false");
    }

    @Test
    void failuresOfFilesHaveTheirPosixReason() throws Exception {
        Files.createDirectories(dir.resolve("full/sub"));
        assertThat(inside.call("File.read", "none")).isEqualTo("{:error, :enoent}");
        assertThat(inside.call("File.read", "full")).isEqualTo("{:error, :eisdir}");
        assertThat(inside.call("File.size", "full")).isEqualTo("{:error, :eisdir}");
        assertThat(inside.call("File.mkdir", "full")).isEqualTo("{:error, :eexist}");
        assertThat(inside.call("File.delete", "full")).isEqualTo("{:error, :enotempty}");
        assertThat(inside.call("File.read", "a\0b")).isEqualTo("{:error, :einval}");
        assertThat(inside.call("File.exists?", "a\0b")).isEqualTo("false");
        assertThat(inside.call("File.read!", "none"))
                .isEqualTo("exit: {:enoent, \"cannot read \\\"none\\\": no such file or directory\"}");
    }

    @Test
    void aStreamOfLinesReadsNoMoreThanIsWanted() throws Exception {
        Files.writeString(dir.resolve("a.txt"), "1\n2\n3\n");
        assertThat(inside.printed(self -> {
                    var lines = Library.function(LibraryRegistry.STANDARD, "File.stream")
                            .call(self, "a.txt");
                    var two = Library.function(LibraryRegistry.STANDARD, "Stream.take")
                            .call(self, lines, 2L);
                    return Library.function(LibraryRegistry.STANDARD, "Stream.to_vector")
                            .call(self, two);
                }))
                .isEqualTo("[\"1\", \"2\"]");
    }

    @Test
    void aStreamOfAMissingFileRaisesWhenItIsRun() {
        assertThat(inside.call("File.stream", "none")).isEqualTo("#Stream<lines of none>");
        assertThat(inside.printed(self -> StreamLibrary.run(self, FileLibrary.stream(self, "none"))))
                .startsWith("exit: {:enoent, ");
    }

    @Test
    void tablesComeFromCsvFilesWholeOrInChunks() throws Exception {
        Files.writeString(dir.resolve("a.csv"), "id;name\n1;x\n2;y\n3;z\n");
        var semicolon = options("delimiter", ";");
        assertThat(inside.printed(self ->
                        TableLibrary.rows(self, (Table) DataloadLibrary.readCsv(self, "a.csv", MapTerm.view(semicolon))
                                .value())))
                .isEqualTo("[{id: 1, name: \"x\"}, {id: 2, name: \"y\"}, {id: 3, name: \"z\"}]");
        var chunks = MapTerm.view(options("delimiter", ";", "chunk_size", 2L));
        assertThat(inside.printed(
                        self -> StreamLibrary.toVector(self, DataloadLibrary.streamCsv(self, "a.csv", chunks))))
                .isEqualTo("[#Table<2 x 2: id, name>, #Table<1 x 2: id, name>]");
        assertThat(inside.call("Dataload.read_csv", "none.csv")).isEqualTo("{:error, :enoent}");
        Files.writeString(dir.resolve("bad.csv"), "a,b\n1\n");
        assertThat(inside.call("Dataload.read_csv", "bad.csv"))
                .isEqualTo("{:error, {:csv_error, \"" + dir.resolve("bad.csv")
                        + ":2: expected 2 cells, one for each column, but the line has 1 cell\"}}");
    }

    @Test
    void wrongOptionsAreRefusedByName() {
        assertThat(inside.call("Dataload.read_csv", "a.csv", options("delimitter", ";")))
                .isEqualTo("exit: {:argument_error, \"Dataload.read_csv has no option :delimitter; it knows delimiter,"
                        + " headers, infer_types\"}");
        assertThat(inside.call("Dataload.read_csv", "a.csv", options("delimiter", ";;")))
                .isEqualTo(
                        "exit: {:argument_error, \"Dataload.read_csv expects delimiter: a string of one character that"
                                + " is no quote and no line end, got \\\";;\\\"\"}");
        assertThat(inside.call("Dataload.stream_csv", "a.csv", options("chunk_size", 0L)))
                .isEqualTo(
                        "exit: {:argument_error, \"Dataload.stream_csv expects chunk_size: an int from 1 on, got 0\"}");
    }

    @Test
    void logLinesCarryTheirLevelAndMetadataAndObeyTheThreshold() {
        inside.call("Log.info", "loaded", options("rows", 3L, "from", "a.csv"));
        inside.call("Log.debug", "unseen");
        inside.call("Log.set_level", symbol("error"));
        inside.call("Log.warn", "unseen too");
        inside.call("Log.log", symbol("fatal"), VectorTerm.of(1L, 2L));
        assertThat(inside.log().lines().map(line -> line.substring("hh:mm:ss.SSS ".length())))
                .containsExactly("[info] loaded rows=3 from=\"a.csv\"", "[fatal] [1, 2]");
        assertThat(inside.call("Log.set_level", symbol("loud")))
                .isEqualTo("exit: {:argument_error, \"a log level is :debug, :info, :warn, :error or :fatal, got"
                        + " :loud\"}");
    }

    @Test
    void tablesArePrintedToStandardOutput() {
        assertThat(inside.printed(self -> TableLibrary.print(
                        self, (Table) TableLibrary.fromMap(MapTerm.viewOf(symbol("a"), VectorTerm.of(1L, 20L))))))
                .isEqualTo("#Table<2 x 1: a>");
        assertThat(inside.output()).isEqualTo(" a\n--\n 1\n20\n");
    }

    @Test
    void theProgramSeesItsArgumentsAndCanEndItself() {
        assertThat(inside.call("System.args")).isEqualTo("[\"one\", \"two\"]");
        assertThat(inside.call("System.exit", 3L)).isEqualTo("exit: :shutdown");
        assertThat(inside.exits).containsExactly(3);
        assertThat(inside.call("System.exit", 256L))
                .isEqualTo("exit: {:argument_error, \"an exit code is an int from 0 to 255, got 256\"}");
    }

    @Test
    void brokenJsonIsRefusedInBothForms() {
        assertThat(inside.call("Json.decode", "{\"a\": "))
                .startsWith("{:error, {:json_error, \"the text is no valid JSON at line 1, column ");
        assertThat(inside.call("Json.decode!", "[1, 2")).startsWith("exit: {:json_error, ");
        assertThat(inside.call("Json.encode", fun(x -> x)))
                .startsWith("{:error, {:json_error, \"a function has no JSON form");
    }
}
