package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class MathLibraryTest {
    @Test
    void worksOnVectorsElementByElement() {
        assertPrints("[1.0, 2.0]", "Math.sqrt", VectorTerm.of(1L, 4L));
        assertPrints("[1.0, 2.0]", "Math.sqrt", VectorTerm.of(1L, 4.0));
        assertPrints("[1, 4, 9]", "Math.square", RangeTerm.of(1, 3));
        assertPrints("[]", "Math.sqrt", VectorTerm.EMPTY);
        assertPrints("[2, 5]", "Math.min", VectorTerm.of(2L, 9L), 5L);
    }

    @Test
    void refusesWhatHasNoResult() {
        assertRaises("value_error", "Math.sqrt expects a number from 0 on, got -1.0", "Math.sqrt", -1L);
        assertRaises("value_error", "Math.log expects a number above 0, got 0.0", "Math.log", 0L);
        assertRaises("value_error", "Math.log expects a base above 0 other than 1, got 1.0", "Math.log", 2L, 1L);
        assertRaises("value_error", "Math.asin expects a number from -1 to 1, got 2.0", "Math.asin", 2L);
        assertRaises("value_error", "Math.factorial expects an int from 0 to 70000, got -1", "Math.factorial", -1L);
        assertRaises(
                "value_error", "Math.floor expects a finite number, got inf", "Math.floor", Double.POSITIVE_INFINITY);
        assertRaises("type_error", "Math.sqrt expects a number as `x`, got \"a\"", "Math.sqrt", "a");
        assertRaises("type_error", "Math.sqrt expects a number as `x`, got \"a\"", "Math.sqrt", VectorTerm.of(1L, "a"));
        assertRaises("type_error", "Math.abs expects a number as `x`, got {1}", "Math.abs", ListTerm.of(1L));
        assertRaises("type_error", "Math.is_even expects an int as `x`, got 1.5", "Math.is_even", 1.5);
        assertRaises("type_error", "Math.factorial expects an int as `x`, got 1.5", "Math.factorial", 1.5);
    }

    @Test
    void roundsHalvesAwayFromZero() {
        assertPrints("3", "Math.round", 2.5);
        assertPrints("-3", "Math.round", -2.5);
        assertPrints("5", "Math.round", 5L);
        assertPrints("2.68", "Math.round", 2.675, 2L);
        assertPrints("1230", "Math.round", 1234L, -1L);
        assertPrints("1230", "Math.round", 1234.5, -1L);
        assertPrints("[2, 2]", "Math.round", VectorTerm.of(1.6, 2.3), 0L);
        assertPrints("-2", "Math.ceil", -2.5);
        assertPrints("100000000000000000000", "Math.floor", 1e20);
    }

    @Test
    void isExactOnInts() {
        assertPrints("30414093201713378043612608166064768844377641568960512000000000000", "Math.factorial", 50L);
        assertPrints("1", "Math.factorial", 0L);
        assertPrints("9223372036854775808", "Math.abs", Long.MIN_VALUE);
        assertPrints("3.0", "Math.log2", 8L);
        assertPrints("true", "Math.is_even", BigInteger.TWO.pow(80));
        assertPrints("[true, false]", "Math.is_odd", VectorTerm.of(-3L, 0L));
    }
}
