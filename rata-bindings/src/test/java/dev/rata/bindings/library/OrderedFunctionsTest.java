package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.fun;
import static dev.rata.bindings.library.Library.fun2;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;
import org.junit.jupiter.api.Test;

class OrderedFunctionsTest {
    private static final Object VECTOR = VectorTerm.of(1L, 2L, 3L, 4L);
    private static final ListTerm LIST = ListTerm.of(1L, "two", 3L);

    @Test
    void bothModulesKeepTheKind() {
        assertPrints("{\"two\", 3}", "Vector.rest", LIST);
        assertPrints("[2, 3, 4]", "List.rest", VECTOR);
        assertPrints("{3, \"two\", 1}", "List.reverse", LIST);
        assertPrints("{{1, \"two\"}, {3}}", "List.chunk_every", LIST, 2L);
        assertPrints("[2, 3]", "List.prepend", 3L, 2L);
        assertPrints("{1, 3}", "List.filter", LIST, fun(x -> x instanceof Long));
        assertPrints("{1, 3}", "List.cumsum", ListTerm.of(1L, 2L));
    }

    @Test
    void addsOneElementWhateverItIs() {
        assertPrints("[1, [2, 3]]", "Vector.append", 1L, VectorTerm.of(2L, 3L));
        assertPrints("[[1, 2], 3]", "Vector.prepend", 3L, VectorTerm.of(1L, 2L));
        assertPrints("[1, 2, 3]", "Vector.concat", 1L, VectorTerm.of(2L, 3L));
        assertPrints("{1, 2}", "List.concat", ListTerm.of(1L), 2L);
    }

    @Test
    void partsOfARangeArePlainVectors() {
        assertPrints("[2, 3]", "Vector.rest", RangeTerm.of(1, 3));
        assertPrints("[1, 2]", "Vector.take", RangeTerm.of(1, 3), 2L);
        assertPrints("[2, 3]", "Vector.take", RangeTerm.of(1, 3), -2L);
    }

    @Test
    void whatIsMissingIsNilOrAnIndexError() {
        assertPrints("nil", "Vector.first", VectorTerm.EMPTY);
        assertPrints("[]", "Vector.rest", VectorTerm.EMPTY);
        assertPrints("{}", "List.rest", ListTerm.EMPTY);
        assertPrints("0", "List.get", LIST, 4L, 0L);
        assertRaises(
                "index_error",
                "the index 5 is out of range: the length of [1, 2, 3, 4] is 4",
                "Vector.get",
                VECTOR,
                5L);
    }

    @Test
    void refusesOtherCollections() {
        assertRaises(
                "type_error",
                "Vector.length expects a vector or a list as `vector`, got {a: 1}",
                "Vector.length",
                MapTerm.of(Library.symbol("a"), 1L));
        assertRaises(
                "type_error",
                "List.rest expects a vector or a list as `vector`, got {a: 1}",
                "List.rest",
                MapTerm.of(Library.symbol("a"), 1L));
        assertPrints("1", "Vector.length", Nil.NIL);
    }

    @Test
    void makesEvenlySpacedNumbers() {
        assertPrints("[1, 2, 3]", "Vector.range", 1L, 3L);
        assertPrints("[10, 8, 6]", "Vector.range", 10L, 5L, -2L);
        assertPrints("[]", "Vector.range", 3L, 1L);
        assertPrints("[0.0, 0.5, 1.0]", "Vector.range", 0L, 1L, 0.5);
        assertPrints("11", "Vector.length", Library.call("Vector.range", 0L, 1L, 0.1));
        assertPrints("{1, 2}", "List.range", 1L, 2L);
        assertRaises("value_error", "Vector.range expects a step other than 0", "Vector.range", 1L, 2L, 0L);
        assertRaises(
                "type_error",
                "Vector.range expects a number as `last`, got :b",
                "Vector.range",
                1L,
                Library.symbol("b"));
        assertRaises(
                "value_error",
                "Vector.range would give more elements than a vector can hold",
                "Vector.range",
                1L,
                1L << 40);
        assertRaises("value_error", "Vector.repeat expects a number from 0 on, got -1", "Vector.repeat", 0L, -1L);
    }

    @Test
    void mapsPairsOfTheSameLength() {
        assertPrints("[11, 12, 13, 14]", "Vector.map2", VECTOR, 10L, fun2(Arithmetic::add));
        assertRaises(
                "value_error",
                "Vector.map2 expects vectors of the same length, or one of length 1, got lengths 4 and 3",
                "Vector.map2",
                VECTOR,
                LIST,
                fun2(Arithmetic::add));
    }
}
