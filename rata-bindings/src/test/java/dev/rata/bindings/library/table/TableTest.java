package dev.rata.bindings.library.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Table PEOPLE = table(
            List.of("name", "age", "score"),
            List.of("Ana", "Bo", "Cy"),
            List.of(31L, Nil.NIL, 25L),
            List.of(1.5, 2.5, Nil.NIL));

    static Table table(List<String> names, List<?>... columns) {
        return Table.of(names, List.of(columns).stream().map(ColumnBuilder::of).toList());
    }

    @Test
    void keepsIntsAndFloatsUnboxedBesideNil() {
        assertThat(PEOPLE.column("age")).isInstanceOf(Longs.class);
        assertThat(PEOPLE.column("score")).isInstanceOf(Doubles.class);
        assertThat(PEOPLE.column("age").vector()).isEqualTo(VectorTerm.viewOf(31L, Nil.NIL, 25L));
    }

    @Test
    void keepsMixedValuesAsTheyCame() {
        var mixed = ColumnBuilder.of(List.of(Nil.NIL, 1L, 2.5, "x"));
        assertThat(mixed.vector()).isEqualTo(VectorTerm.viewOf(Nil.NIL, 1L, 2.5, "x"));
    }

    @Test
    void picksRowsInAnyOrderAndNilWhereThereIsNone() {
        var picked = PEOPLE.pick(new int[] {2, Column.NO_ROW, 0});
        assertThat(picked.column("name").vector()).isEqualTo(VectorTerm.viewOf("Cy", Nil.NIL, "Ana"));
        assertThat(picked.column("age").vector()).isEqualTo(VectorTerm.viewOf(25L, Nil.NIL, 31L));
    }

    @Test
    void replacesAColumnInItsPlaceAndAddsANewOneAtTheEnd() {
        var changed = PEOPLE.with("age", ColumnBuilder.of(List.of(1L, 2L, 3L)))
                .with("id", ColumnBuilder.of(List.of(7L, 8L, 9L)));
        assertThat(changed.names()).containsExactly("name", "age", "score", "id");
        assertThat(changed.column("age").at(1)).isEqualTo(2L);
    }

    @Test
    void isEqualWhenNamesAndValuesAre() {
        var same = table(
                List.of("name", "age", "score"),
                List.of("Ana", "Bo", "Cy"),
                List.of(31.0, Nil.NIL, 25.0),
                List.of(1.5, 2.5, Nil.NIL));
        assertThat(same).isEqualTo(PEOPLE).hasSameHashCodeAs(PEOPLE);
        assertThat(PEOPLE.select(List.of("age"))).isNotEqualTo(PEOPLE);
    }

    @Test
    void namesTheColumnsThereAreWhenOneIsMissing() {
        assertRaises(
                () -> PEOPLE.column("agee"),
                "key_error",
                "the table has no column \"agee\"; its columns are name, age, score");
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        assertRaises(
                () -> table(List.of("a", "b"), List.of(1L), List.of(1L, 2L)),
                "value_error",
                "a table's columns need equal lengths, but \"a\" has 1 values and \"b\" 2");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        assertRaises(
                () -> table(List.of("a", "a"), List.of(1L), List.of(1L)),
                "value_error",
                "a table's columns need distinct names, but two are called \"a\"");
    }

    @Test
    void ordersRowsWithNilLastInBothDirections() {
        var up = RowOrder.sorted(PEOPLE, RowOrder.ascending(PEOPLE.column("age")));
        var down = RowOrder.sorted(PEOPLE, RowOrder.descending(PEOPLE.column("age")));
        assertThat(up.column("name").vector()).isEqualTo(VectorTerm.viewOf("Cy", "Ana", "Bo"));
        assertThat(down.column("name").vector()).isEqualTo(VectorTerm.viewOf("Ana", "Cy", "Bo"));
    }

    @Test
    void keepsTheOrderOfRowsWithEqualKeysInBothDirections() {
        var t = table(List.of("k", "v"), List.of(2L, 1L, 2L, 1L), List.of("a", "b", "c", "d"));
        var up = RowOrder.sorted(t, RowOrder.ascending(t.column("k")));
        var down = RowOrder.sorted(t, RowOrder.descending(t.column("k")));
        assertThat(up.column("v").vector()).isEqualTo(VectorTerm.viewOf("b", "d", "a", "c"));
        assertThat(down.column("v").vector()).isEqualTo(VectorTerm.viewOf("a", "c", "b", "d"));
    }

    @Test
    void refusesToOrderValuesOfDifferentKinds() {
        var t = table(List.of("k"), List.of(2L, "x"));
        assertRaises(
                () -> RowOrder.sorted(t, RowOrder.ascending(t.column("k"))),
                "type_error",
                "ordering the rows of a table expects two numbers or two strings, got \"x\" and 2");
    }

    @Test
    void groupsInTheOrderOfTheKeys() {
        var t = table(List.of("k", "v"), List.of("b", "a", "b"), List.of(1L, 2L, 3L))
                .groupBy(List.of("k"));
        var groups = new Grouping(t);
        assertThat(groups.keys().column("k").vector()).isEqualTo(VectorTerm.viewOf("a", "b"));
        assertThat(groups.tables()).extracting(Table::rows).containsExactly(1, 2);
        assertThat(groups.tables().getLast().column("v").vector()).isEqualTo(VectorTerm.viewOf(1L, 3L));
    }

    static void assertRaises(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable action, String type, String message) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        RataException.class,
                        e -> assertThat(e.reason()).isEqualTo(ListTerm.of(Symbol.of(type), message)));
    }
}
