package dev.rata.bindings.library.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.term.Nil;
import dev.rata.bindings.library.table.Column;
import dev.rata.bindings.library.table.Table;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvFileTest {
    @TempDir
    Path dir;

    private Path file(String text) throws IOException {
        return Files.writeString(dir.resolve("data.csv"), text);
    }

    private Table read(String text) throws IOException {
        return new CsvFile(file(text), CsvFormat.DEFAULT).read();
    }

    private static List<Object> values(Column column) {
        var values = new ArrayList<Object>();
        column.vector().forEach(values::add);
        return values;
    }

    @Test
    void infersTheNarrowestTypeOfEachColumn() throws IOException {
        var t = read("id,ratio,ok,name\n1,2,true,x\n-7,2.5,false,1\n");
        assertThat(values(t.column("id"))).containsExactly(1L, -7L);
        assertThat(values(t.column("ratio"))).containsExactly(2.0, 2.5);
        assertThat(values(t.column("ok"))).containsExactly(true, false);
        assertThat(values(t.column("name"))).containsExactly("x", "1");
    }

    @Test
    void readsAnEmptyCellAsNilWithoutSpoilingTheColumnsType() throws IOException {
        var t = read("a,b\n1,\n,x\n");
        assertThat(values(t.column("a"))).containsExactly(1L, Nil.NIL);
        assertThat(values(t.column("b"))).containsExactly(Nil.NIL, "x");
    }

    @Test
    void keepsNumbersWithLeadingZerosAsText() throws IOException {
        assertThat(values(read("zip\n01234\n99999\n").column("zip"))).containsExactly("01234", "99999");
    }

    @Test
    void readsIntsOfAnySize() throws IOException {
        assertThat(values(read("n\n9223372036854775807\n9223372036854775808\n").column("n")))
                .containsExactly(Long.MAX_VALUE, new BigInteger("9223372036854775808"));
    }

    @Test
    void readsFloatsInAllTheirForms() throws IOException {
        assertThat(values(read("f\n1.\n.5\n-2e3\n1.5E-2\n").column("f"))).containsExactly(1.0, 0.5, -2000.0, 0.015);
    }

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndNewlines() throws IOException {
        var t = read("a,b\n\"x, \"\"y\"\"\n z\", 2 \n");
        assertThat(values(t.column("a"))).containsExactly("x, \"y\"\n z");
        assertThat(values(t.column("b"))).containsExactly(2L);
    }

    @Test
    void takesTheDelimiterTheHeadersAndTheTypesAsAsked() throws IOException {
        var plain = new CsvFormat(';', new CsvFormat.Headers.Numbered(), CsvFormat.Types.STRINGS);
        var t = new CsvFile(file("1;2\n3;\n"), plain).read();
        assertThat(t.names()).containsExactly("column_1", "column_2");
        assertThat(values(t.column("column_2"))).containsExactly("2", Nil.NIL);
        var named = new CsvFormat(';', new CsvFormat.Headers.Named(List.of("x", "y")), CsvFormat.Types.INFERRED);
        assertThat(values(new CsvFile(file("1;2\n"), named).read().column("y"))).containsExactly(2L);
    }

    @Test
    void givesAnEmptyTableForAnEmptyFile() throws IOException {
        assertThat(read("").names()).isEmpty();
        assertThat(read("a,b\n").rows()).isZero();
    }

    @Test
    void saysWhichLineHasTheWrongNumberOfCells() {
        assertThatThrownBy(() -> read("a,b\n1,2\n3\n"))
                .isInstanceOf(CsvProblem.class)
                .hasMessage(
                        dir.resolve("data.csv") + ":3: expected 2 cells, one for each column, but the line has 1 cell");
    }

    @Test
    void saysWhichColumnHasNoNameOfItsOwn() {
        assertThatThrownBy(() -> read("a,a\n1,2\n"))
                .hasMessage(dir.resolve("data.csv")
                        + ":1: expected a distinct name for each column in the first line, but column 2 is"
                        + " called \"a\" again");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(dir.resolve("data.csv"), new byte[] {'a', '\n', (byte) 0xE9, '\n'});
        assertThatThrownBy(() -> new CsvFile(dir.resolve("data.csv"), CsvFormat.DEFAULT).read())
                .isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void failsForAMissingFile() {
        assertThatThrownBy(() -> new CsvFile(dir.resolve("none.csv"), CsvFormat.DEFAULT).read())
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void streamsRowsUntilTheSinkHasEnough() throws IOException {
        var seen = new ArrayList<Object>();
        new CsvFile(file("n\n1\n2\n3\n"), CsvFormat.DEFAULT).stream((names, values) -> {
            seen.add(names.getFirst() + values.getFirst());
            return seen.size() < 2;
        });
        assertThat(seen).containsExactly("n1", "n2");
    }

    @Test
    void givesALateMisfitOfAStreamAsText() throws IOException {
        var text = new StringBuilder("n\n");
        for (int i = 0; i < CsvFile.ROWS_TO_GUESS_FROM; i++) {
            text.append(i).append('\n');
        }
        var last = new ArrayList<Object>();
        new CsvFile(file(text + "x\n"), CsvFormat.DEFAULT).stream((_, values) -> {
            last.clear();
            return last.addAll(values);
        });
        assertThat(last).containsExactly("x");
    }

    @Test
    void readsBackTheNilsOfASingleColumn() throws IOException {
        var t = read("a\n1\n\"\"\n2\n");
        assertThat(values(t.column("a"))).containsExactly(1L, Nil.NIL, 2L);
        CsvText.write(t, dir.resolve("copy.csv"), CsvFormat.DEFAULT);
        assertThat(new CsvFile(dir.resolve("copy.csv"), CsvFormat.DEFAULT).read())
                .isEqualTo(t);
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        var t = read("a,b,c\n1,\"x,\"\"y\"\"\",\n2,z,2.5\n");
        CsvText.write(t, dir.resolve("copy.csv"), CsvFormat.DEFAULT);
        assertThat(Files.readString(dir.resolve("copy.csv"))).isEqualTo("a,b,c\n1,\"x,\"\"y\"\"\",\n2,z,2.5\n");
        assertThat(new CsvFile(dir.resolve("copy.csv"), CsvFormat.DEFAULT).read())
                .isEqualTo(t);
    }
}
