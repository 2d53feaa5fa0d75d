package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.call;
import static dev.rata.bindings.library.Library.fun;
import static dev.rata.bindings.library.Library.fun2;
import static dev.rata.bindings.library.Library.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;
import dev.rata.bindings.runtime.Comparison;
import dev.rata.bindings.runtime.Sequence;
import java.util.ArrayList;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class EnumLibraryTest {
    private static final Fun DOUBLED = fun(x -> Arithmetic.multiply(x, 2L));
    private static final Fun ABOVE_TWO = fun(x -> Comparison.greater(x, 2L));
    private static final Fun SECOND = fun(pair -> ((ListTerm) pair).at(1));
    private static final Fun SUM = fun2(Arithmetic::add);
    private static final RangeTerm ONE_TO_FIVE = RangeTerm.of(1, 5);
    private static final Object MAP = MapTerm.of(symbol("a"), 1L, symbol("b"), 3L);

    /** All ints from 1 on: a run that asks for too many never ends. */
    private static final Sequence ENDLESS = new Sequence() {
        @Override
        public boolean feed(ProcessContext self, Predicate<Object> sink) {
            for (long i = 1; ; i++) {
                if (!sink.test(i)) {
                    return false;
                }
            }
        }

        @Override
        public Symbol type() {
            return symbol("endless");
        }

        @Override
        public String print() {
            return "#Endless";
        }
    };

    @Test
    void takesEveryKindOfCollection() {
        assertPrints("[2, 4]", "Enum.map", VectorTerm.of(1L, 2L), DOUBLED);
        assertPrints("[2, 4]", "Enum.map", ListTerm.of(1L, 2L), DOUBLED);
        assertPrints("[2, 4]", "Enum.map", SetTerm.of(1L, 2L), DOUBLED);
        assertPrints("[1, 3]", "Enum.map", MAP, SECOND);
        assertPrints("10", "Enum.map", 5L, DOUBLED);
        assertPrints("nil", "Enum.map", Nil.NIL, fun(x -> x));
        assertPrints("[]", "Enum.map", ListTerm.EMPTY, DOUBLED);
        assertPrints("[1, 2, 3]", "Enum.take", ENDLESS, 3L);
        assertPrints("3", "Enum.find", ENDLESS, ABOVE_TWO);
        assertPrints("true", "Enum.member?", ENDLESS, 7L);
        assertPrints("1", "Enum.first", ENDLESS);
        assertPrints("[1, 2]", "Enum.take_while", ENDLESS, fun(x -> Comparison.less(x, 3L)));
    }

    @Test
    void filteringKeepsMapsAndSets() {
        assertPrints("{b: 3}", "Enum.filter", MAP, fun(pair -> Comparison.greater(((ListTerm) pair).at(1), 2L)));
        assertPrints("{}", "Enum.filter", MAP, fun(_ -> false));
        assertPrints("#{1}", "Enum.discard", SetTerm.of(1L, 3L), ABOVE_TWO);
        assertPrints("[3, 4]", "Enum.keep", ListTerm.of(1L, 3L, 4L), ABOVE_TWO);
        assertPrints("[1, 2]", "Enum.reject", ONE_TO_FIVE.take(3), ABOVE_TWO);
    }

    @Test
    void anEmptyCollectionHasNoExtremeAndNoMean() {
        for (var function : new String[] {"Enum.min", "Enum.max", "Enum.mean", "Enum.random"}) {
            assertRaises(
                    "value_error", function + " expects at least one element, got none", function, VectorTerm.EMPTY);
        }
        assertRaises(
                "value_error",
                "Enum.reduce without an initial value expects at least one element, got none",
                "Enum.reduce",
                VectorTerm.EMPTY,
                SUM);
        assertRaises(
                "value_error",
                "Enum.min_by expects at least one element, got none",
                "Enum.min_by",
                VectorTerm.EMPTY,
                DOUBLED);
        assertPrints("0", "Enum.sum", VectorTerm.EMPTY);
        assertPrints("27670116110564327421", "Enum.sum", VectorTerm.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE));
        assertPrints("-2", "Enum.sum", VectorTerm.of(Long.MAX_VALUE, Long.MIN_VALUE, -1L));
        assertPrints("3.5", "Enum.sum", VectorTerm.of(1L, 2.5));
        assertPrints("50000000005000000000", "Enum.sum", RangeTerm.of(1, 10_000_000_000L));
        assertPrints("0", "Enum.sum", RangeTerm.of(3, 1));
        assertPrints("5000000000.5", "Enum.mean", RangeTerm.of(1, 10_000_000_000L));
        assertPrints("10000000000", "Enum.count", RangeTerm.of(1, 10_000_000_000L));
        assertPrints("2500000000", "Enum.find", RangeTerm.of(2_500_000_000L, 5_000_000_000L), fun(_ -> true));
        assertPrints("7", "Enum.reduce", VectorTerm.EMPTY, SUM, 7L);
        assertPrints("nil", "Enum.last", VectorTerm.EMPTY);
    }

    @Test
    void positionsCountFromOneAndFromTheEnd() {
        assertPrints("1", "Enum.at", ONE_TO_FIVE, 1L);
        assertPrints("5", "Enum.at", ONE_TO_FIVE, -1L);
        assertPrints("0", "Enum.at", ONE_TO_FIVE, 6L, 0L);
        assertRaises("index_error", "the index 0 is out of range: the length of 1..5 is 5", "Enum.at", ONE_TO_FIVE, 0L);
        assertPrints("[4, 5]", "Enum.take", ONE_TO_FIVE, -2L);
        assertPrints("[1, 2, 3]", "Enum.drop", ONE_TO_FIVE, -2L);
        assertPrints("[]", "Enum.drop", ONE_TO_FIVE, 9L);
        assertPrints("[4, 5]", "Enum.slice", ONE_TO_FIVE, -2L, 5L);
        assertPrints("[2, 3]", "Enum.slice", ONE_TO_FIVE, RangeTerm.of(2, 3));
        assertPrints("[4, 5]", "Enum.slice", ONE_TO_FIVE, RangeTerm.of(-2, -1));
        assertPrints("[4, 5]", "Enum.slice", ONE_TO_FIVE, 4L);
        assertPrints("[]", "Enum.slice", ONE_TO_FIVE, 7L, 2L);
        assertRaises("value_error", "a slice cannot have -1 elements", "Enum.slice", ONE_TO_FIVE, 1L, -1L);
        assertRaises(
                "type_error",
                "Enum.slice expects an int or a range as `indexes`, got :x",
                "Enum.slice",
                ONE_TO_FIVE,
                symbol("x"));
    }

    @Test
    void sortsWhatHasAnOrder() {
        assertPrints("[\"a\", \"b\"]", "Enum.sort", VectorTerm.of("b", "a"));
        assertPrints("[:a, :b]", "Enum.sort", VectorTerm.of(symbol("b"), symbol("a")));
        assertPrints(
                "[{1, :b}, {2, :a}]",
                "Enum.sort",
                VectorTerm.of(ListTerm.of(2L, symbol("a")), ListTerm.of(1L, symbol("b"))));
        assertPrints("[3, 2.5, 1]", "Enum.sort", VectorTerm.of(1L, 3L, 2.5), symbol("desc"));
        assertPrints("[3, 2, 1]", "Enum.sort", VectorTerm.of(1L, 3L, 2L), fun2(Comparison::greater));
        assertPrints("[3, 2, 1]", "Vector.sort", RangeTerm.of(1, 3), true);
        assertPrints("[1, 2, 3]", "Vector.sort", VectorTerm.of(3L, 1L, 2L), MapTerm.of(symbol("descending"), false));
        assertRaises(
                "type_error",
                "Enum.sort expects two numbers or two strings, got \"a\" and 1",
                "Enum.sort",
                VectorTerm.of(1L, "a"));
        assertRaises(
                "type_error",
                "Enum.sort expects a function, :asc or :desc as `order`, got :up",
                "Enum.sort",
                VectorTerm.of(1L, 2L),
                symbol("up"));
    }

    @Test
    void sortingWithAFunctionIsStableAndEndsForAnyFunction() {
        var random = new Random(5);
        for (int size = 0; size < 60; size++) {
            var pairs = new ArrayList<Object>();
            for (int i = 0; i < size; i++) {
                pairs.add(ListTerm.of((long) random.nextInt(5), (long) i));
            }
            var vector = VectorTerm.viewOf(pairs.toArray()).value();
            var byFirst = fun2((a, b) -> Comparison.lessOrEqual(((ListTerm) a).at(0), ((ListTerm) b).at(0)));
            assertThat(call("Enum.sort", vector, byFirst)).isEqualTo(call("Enum.sort", vector));
            assertThat(call("Enum.sort_by", vector, fun(pair -> ((ListTerm) pair).at(0))))
                    .isEqualTo(call("Enum.sort", vector));
            assertThat(Terms.equal(
                            call("Enum.count", call("Enum.sort", vector, fun2((_, _) -> random.nextBoolean()))),
                            (long) size))
                    .isTrue();
        }
    }

    @Test
    void countsAndGroupsEqualNumbersTogether() {
        assertPrints("{1 => 2, \"a\": 1}", "Enum.frequencies", VectorTerm.of(1L, 1.0, "a"));
        assertPrints("[1, \"a\"]", "Enum.uniq", VectorTerm.of(1L, 1.0, "a"));
        assertPrints("{false => [1, 2], true => [3, 4, 5]}", "Enum.group_by", ONE_TO_FIVE, ABOVE_TWO);
    }

    @Test
    void makesOtherCollections() {
        assertPrints("{1, 2}", "Enum.into", RangeTerm.of(1, 2), ListTerm.EMPTY);
        assertPrints("{a: 1}", "Enum.into", VectorTerm.of(ListTerm.of(symbol("a"), 1L)), ListTerm.EMPTY);
        assertPrints("#{9, 1}", "Enum.into", 1L, SetTerm.of(9L));
        assertPrints("[0, 1, 2]", "Enum.into", RangeTerm.of(1, 2), VectorTerm.viewOf(0L));
        assertPrints("[1, 2, 3, 4, 5]", "Enum.to_vector", ONE_TO_FIVE);
        assertPrints("[[1, 2], [3, 4], 5]", "Enum.chunk_every", ONE_TO_FIVE, 2L);
        assertRaises(
                "value_error", "Enum.chunk_every expects a size from 1 on, got 0", "Enum.chunk_every", ONE_TO_FIVE, 0L);
        assertRaises(
                "type_error",
                "Enum.to_map expects pairs {key, value} as `collection`, got 5",
                "Enum.to_map",
                VectorTerm.of(5L, 6L));
        assertRaises(
                "type_error",
                "Enum.into expects a vector, list, set or map as `target`, got :x",
                "Enum.into",
                ONE_TO_FIVE,
                symbol("x"));
    }

    @Test
    void refusesWhatIsNoFunction() {
        assertRaises("type_error", "Enum.map expects a function as `function`, got 5", "Enum.map", ONE_TO_FIVE, 5L);
    }
}
