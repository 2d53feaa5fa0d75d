package dev.rata.bindings.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ArithmeticTest {
    private static final BigInteger TWO_TO_70 = BigInteger.TWO.pow(70);

    @Test
    void intsGrowAsFarAsNeededAndComeBack() {
        assertThat(Arithmetic.add(Long.MAX_VALUE, 1L)).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(Arithmetic.subtract(Arithmetic.add(Long.MAX_VALUE, 1L), 1L)).isEqualTo(Long.MAX_VALUE);
        assertThat(Arithmetic.subtract(Long.MIN_VALUE, 1L))
                .isEqualTo(BigInteger.valueOf(Long.MIN_VALUE).subtract(BigInteger.ONE));
        assertThat(Arithmetic.multiply(1L << 62, 2L)).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(Arithmetic.multiply(Long.MIN_VALUE, -1L)).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(Arithmetic.negate(Long.MIN_VALUE)).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(Arithmetic.negate(BigInteger.TWO.pow(63))).isEqualTo(Long.MIN_VALUE);
        assertThat(Arithmetic.floorDivide(Long.MIN_VALUE, -1L)).isEqualTo(BigInteger.TWO.pow(63));
    }

    @Test
    void agreesWithBigIntegersOnAllInts() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long x = random.nextLong() >> random.nextInt(63);
            long y = random.nextLong() >> random.nextInt(63);
            var bigX = BigInteger.valueOf(x);
            var bigY = BigInteger.valueOf(y);
            assertThat(Arithmetic.add(x, (Object) y)).isEqualTo(Terms.integer(bigX.add(bigY)));
            assertThat(Arithmetic.subtract(x, (Object) y)).isEqualTo(Terms.integer(bigX.subtract(bigY)));
            assertThat(Arithmetic.multiply(x, (Object) y)).isEqualTo(Terms.integer(bigX.multiply(bigY)));
            if (y != 0) {
                var quotient = Arithmetic.floorDivide((Object) x, (Object) y);
                var rest = Arithmetic.modulo((Object) x, (Object) y);
                assertThat(Arithmetic.add(Arithmetic.multiply(quotient, (Object) y), rest))
                        .isEqualTo(x);
                assertThat(Operator.FLOOR_DIVIDE.bigs(bigX, bigY)).isEqualTo(quotient);
                assertThat(Operator.MODULO.bigs(bigX, bigY)).isEqualTo(rest);
            }
        }
    }

    @Test
    void theFormsWithASmallIntAgreeWithTheGeneralOnes() {
        for (long y : new long[] {-3, 1, 7}) {
            for (Object x : new Object[] {10L, -10L, 2.5, TWO_TO_70, VectorTerm.of(1L, 2L)}) {
                assertThat(Arithmetic.add(x, y)).isEqualTo(Arithmetic.add(x, (Object) y));
                assertThat(Arithmetic.subtract(x, y)).isEqualTo(Arithmetic.subtract(x, (Object) y));
                assertThat(Arithmetic.multiply(x, y)).isEqualTo(Arithmetic.multiply(x, (Object) y));
                assertThat(Arithmetic.modulo(x, y)).isEqualTo(Arithmetic.modulo(x, (Object) y));
                assertThat(Arithmetic.floorDivide(x, y)).isEqualTo(Arithmetic.floorDivide(x, (Object) y));
            }
        }
    }

    @Test
    void divisionIsTrueAndFloorDivisionFloors() {
        assertThat(Arithmetic.divide(10L, 4L)).isEqualTo(2.5);
        assertThat(Arithmetic.divide(10L, 5L)).isEqualTo(2.0);
        assertThat(Arithmetic.divide(TWO_TO_70, BigInteger.TWO.pow(69))).isEqualTo(2.0);
        assertThat(Arithmetic.divide(BigInteger.TEN.pow(400), BigInteger.TEN.pow(399)))
                .isEqualTo(10.0);
        assertThat(Arithmetic.floorDivide(-7L, 2L)).isEqualTo(-4L);
        assertThat(Arithmetic.floorDivide(7L, -2L)).isEqualTo(-4L);
        assertThat(Arithmetic.floorDivide((Object) 7.5, 2L)).isEqualTo(3.0);
        assertThat(Arithmetic.modulo(-7L, 3L)).isEqualTo(2L);
        assertThat(Arithmetic.modulo(7L, -3L)).isEqualTo(-2L);
        assertThat(Arithmetic.modulo((Object) (-7.5), 2L)).isEqualTo(0.5);
    }

    @Test
    void powersOfIntsAreExact() {
        assertThat(Arithmetic.power(2L, 70L)).isEqualTo(TWO_TO_70);
        assertThat(Arithmetic.power(2L, -1L)).isEqualTo(0.5);
        assertThat(Arithmetic.power(2.0, 3L)).isEqualTo(8.0);
        assertThat(Arithmetic.power(0L, 0L)).isEqualTo(1L);
        assertThat(Arithmetic.power(0L, BigInteger.TEN.pow(30))).isEqualTo(0L);
        assertThat(Arithmetic.power(-1L, BigInteger.TEN.pow(30))).isEqualTo(1L);
        assertThat(Arithmetic.power(1L, BigInteger.TEN.pow(30))).isEqualTo(1L);
        assertRaises(
                () -> Arithmetic.power(10L, 1L << 40),
                "value_error",
                "10 ^ 1099511627776 has too many digits to be computed");
        assertRaises(() -> Arithmetic.power(0L, -1L), "division_by_zero", "division by zero in 0 ^ 0");
    }

    @Test
    void worksOnVectorsElementByElement() {
        assertThat(Arithmetic.add(VectorTerm.of(1L, 2L), 1L)).isEqualTo(VectorTerm.of(2L, 3L));
        assertThat(Arithmetic.add(1L, VectorTerm.of(1.5, 2.5))).isEqualTo(VectorTerm.of(2.5, 3.5));
        assertThat(Arithmetic.multiply(RangeTerm.of(1, 3), RangeTerm.of(1, 3))).isEqualTo(VectorTerm.of(1L, 4L, 9L));
        assertThat(Arithmetic.multiply(RangeTerm.of(2, 2), 4L)).isEqualTo(8L);
        assertThat(Arithmetic.divide(VectorTerm.of(1L, 2L), 2L)).isEqualTo(VectorTerm.of(0.5, 1.0));
        assertThat(Arithmetic.add(VectorTerm.of("a", "b"), "c")).isEqualTo(VectorTerm.of("ac", "bc"));
        assertThat(Arithmetic.add(VectorTerm.of(1L, 2L), VectorTerm.of(Long.MAX_VALUE, 1L)))
                .isEqualTo(VectorTerm.of(BigInteger.TWO.pow(63), 3L));
        assertThat(Arithmetic.add(VectorTerm.EMPTY, 1L)).isEqualTo(VectorTerm.EMPTY);
        assertThat(Arithmetic.negate(VectorTerm.of(1L, 2.5))).isEqualTo(VectorTerm.of(-1L, -2.5));
        assertThat(Comparison.less(VectorTerm.of(1L, 3L), 2L)).isEqualTo(VectorTerm.of(true, false));
    }

    @Test
    void refusesWhatHasNoArithmetic() {
        assertRaises(
                () -> Arithmetic.add(1L, "a"), "type_error", "`+` expects two numbers or two strings, got 1 and \"a\"");
        assertRaises(
                () -> Arithmetic.add(Symbol.of("a"), 1L),
                "type_error",
                "`+` expects two numbers or two strings, got :a and 1");
        assertRaises(() -> Arithmetic.multiply("a", 2L), "type_error", "`*` expects two numbers, got \"a\" and 2");
        assertRaises(
                () -> Arithmetic.add(ListTerm.EMPTY, 1L),
                "type_error",
                "`+` expects two numbers or two strings, got {} and 1");
        assertRaises(
                () -> Arithmetic.subtract(VectorTerm.of(1L, "a"), 1L),
                "type_error",
                "`-` expects two numbers, got \"a\" and 1");
        assertRaises(() -> Arithmetic.negate("a"), "type_error", "unary `-` expects a number, got \"a\"");
        assertRaises(
                () -> Arithmetic.add(VectorTerm.of(1L, 2L), VectorTerm.of(1L, 2L, 3L)),
                "value_error",
                "`+` expects vectors of the same length, or one of length 1, got lengths 2 and 3");
    }

    @Test
    void refusesToDivideByZero() {
        assertRaises(() -> Arithmetic.divide(1L, 0L), "division_by_zero", "division by zero in 1 / 0");
        assertRaises(() -> Arithmetic.divide(1L, 0.0), "division_by_zero", "division by zero in 1.0 / 0");
        assertRaises(() -> Arithmetic.modulo(1L, 0L), "division_by_zero", "division by zero in 1 %% 0");
        assertRaises(
                () -> Arithmetic.floorDivide((Object) 1.5, 0L), "division_by_zero", "division by zero in 1.5 %/% 0");
        assertRaises(
                () -> Arithmetic.modulo(TWO_TO_70, 0L),
                "division_by_zero",
                "division by zero in 1180591620717411303424 %% 0");
        assertRaises(
                () -> Arithmetic.divide(VectorTerm.of(1L, 2L), 0L), "division_by_zero", "division by zero in 1 / 0");
    }

    @Test
    void ordersNumbersAndStrings() {
        assertThat(Comparison.less(1L, 1.5)).isEqualTo(true);
        assertThat(Comparison.greaterOrEqual(TWO_TO_70, 1L)).isEqualTo(true);
        assertThat(Comparison.lessOrEqual("apple", "apple")).isEqualTo(true);
        assertThat(Comparison.greater("Z", "a")).isEqualTo(false);
        assertThat(Comparison.less("\uffff", "\ud83d\ude00")).isEqualTo(true);
        assertThat(Comparison.less(Double.NaN, 1L)).isEqualTo(false);
        assertThat(Comparison.greaterOrEqual(Double.NaN, 1L)).isEqualTo(false);
        assertRaises(
                () -> Comparison.less(1L, "2"),
                "type_error",
                "`<` expects two numbers or two strings, got 1 and \"2\"");
        assertRaises(
                () -> Comparison.greaterOrEqual(Nil.NIL, 0L),
                "type_error",
                "`>=` expects two numbers or two strings, got nil and 0");
    }

    @Test
    void falsyValuesAreThese() {
        for (Object value : new Object[] {false, Nil.NIL, 0L, 0.0, -0.0, "", RangeTerm.of(0, 0)}) {
            assertThat(Truth.isTrue(value)).isFalse();
        }
        for (Object value : new Object[] {true, 1L, -1L, 0.1, "0", Symbol.of("nil"), ListTerm.EMPTY, TWO_TO_70}) {
            assertThat(Truth.isTrue(value)).isTrue();
        }
        assertRaises(
                () -> Truth.isTrue(VectorTerm.of(1L, 2L)),
                "type_error",
                "a condition must be a single value, but is a vector of length 2: [1, 2]");
        assertRaises(
                () -> Truth.isTrue(VectorTerm.EMPTY),
                "type_error",
                "a condition must be a single value, but is a vector of length 0: []");
    }

    private static void assertRaises(ThrowingCallable code, String type, String message) {
        assertThatThrownBy(code)
                .isInstanceOfSatisfying(
                        RataException.class,
                        e -> assertThat(e.reason()).isEqualTo(ListTerm.of(Symbol.of(type), message)));
    }
}
