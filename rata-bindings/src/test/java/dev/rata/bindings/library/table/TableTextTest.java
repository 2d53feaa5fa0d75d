package dev.rata.bindings.library.table;

import static dev.rata.bindings.library.table.TableTest.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.Nil;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    @Test
    void alignsNumbersToTheRightAndTextToTheLeft() {
        var t = table(List.of("name", "n"), List.of("Ana", "Bartholomew"), List.of(5L, 1200L));
        assertThat(TableText.of(t)).isEqualTo("""
            name            n
            -----------  ----
            Ana             5
            Bartholomew  1200\
            """);
    }

    @Test
    void drawsNilAndKeepsEveryRowOnOneLine() {
        var t = table(List.of("a", "b"), List.of("x\ny", Nil.NIL), List.of(Nil.NIL, 2.5));
        assertThat(TableText.of(t)).isEqualTo("""
            a       b
            ----  ---
            x\\ny  nil
            nil   2.5\
            """);
    }

    @Test
    void saysThatATableHasNoColumns() {
        assertThat(TableText.of(table(List.of()))).isEqualTo("(no columns)");
    }
}
