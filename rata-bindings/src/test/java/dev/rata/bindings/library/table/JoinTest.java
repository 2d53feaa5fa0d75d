package dev.rata.bindings.library.table;

import static dev.rata.bindings.library.table.TableTest.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.Nil;
import java.util.List;
import org.junit.jupiter.api.Test;

class JoinTest {
    private static final Table ORDERS = table(
            List.of("id", "who", "note"), List.of(1L, 2L, 3L), List.of("ana", "bo", "zed"), List.of("x", "y", "z"));
    private static final Table PEOPLE = table(
            List.of("who", "city", "note"),
            List.of("bo", "ana", "cy"),
            List.of("Rome", "Oslo", "Bern"),
            List.of("p", "q", "r"));
    private static final List<String> NAMES = List.of("who", "id", "note_x", "city", "note_y");

    @Test
    void innerKeepsTheRowsBothHave() {
        assertThat(Join.INNER.of(ORDERS, PEOPLE, List.of("who")))
                .isEqualTo(table(
                        NAMES,
                        List.of("ana", "bo"),
                        List.of(1L, 2L),
                        List.of("x", "y"),
                        List.of("Oslo", "Rome"),
                        List.of("q", "p")));
    }

    @Test
    void leftKeepsAllRowsOfTheLeftTable() {
        assertThat(Join.LEFT.of(ORDERS, PEOPLE, List.of("who")))
                .isEqualTo(table(
                        NAMES,
                        List.of("ana", "bo", "zed"),
                        List.of(1L, 2L, 3L),
                        List.of("x", "y", "z"),
                        List.of("Oslo", "Rome", Nil.NIL),
                        List.of("q", "p", Nil.NIL)));
    }

    @Test
    void rightKeepsAllRowsOfTheRightTable() {
        assertThat(Join.RIGHT.of(ORDERS, PEOPLE, List.of("who")))
                .isEqualTo(table(
                        NAMES,
                        List.of("ana", "bo", "cy"),
                        List.of(1L, 2L, Nil.NIL),
                        List.of("x", "y", Nil.NIL),
                        List.of("Oslo", "Rome", "Bern"),
                        List.of("q", "p", "r")));
    }

    @Test
    void fullKeepsAllRowsOfBoth() {
        assertThat(Join.FULL.of(ORDERS, PEOPLE, List.of("who")).column("who").vector())
                .containsExactly("ana", "bo", "zed", "cy");
    }

    @Test
    void givesEveryPairOfRowsWithTheSameKey() {
        var left = table(List.of("k", "l"), List.of(1L, 1L), List.of("a", "b"));
        var right = table(List.of("k", "r"), List.of(1.0, 1.0), List.of("c", "d"));
        assertThat(Join.INNER.of(left, right, List.of("k")))
                .isEqualTo(table(
                        List.of("k", "l", "r"),
                        List.of(1L, 1L, 1L, 1L),
                        List.of("a", "a", "b", "b"),
                        List.of("c", "d", "c", "d")));
    }
}
