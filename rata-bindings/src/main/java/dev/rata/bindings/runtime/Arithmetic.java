package dev.rata.bindings.runtime;

import dev.rata.adapter.term.Terms;
import java.math.BigInteger;

/**
 * Rata's arithmetic. Two ints or two floats are done here, everything else by {@link Operator}: ints that outgrow 64 bits, mixed numbers, strings, and
 * vectors element by element. All of it raises {@code :type_error}, {@code :value_error} or {@code :division_by_zero} and nothing else.
 */
public final class Arithmetic {
    private Arithmetic() {}

    /** {@code a + b}: adds numbers, joins strings. */
    public static Object add(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return add(x.longValue(), y.longValue());
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x + y;
        }
        return Operator.ADD.apply(a, b);
    }

    public static Object add(Object a, long y) {
        return a instanceof Long x ? add(x.longValue(), y) : Operator.ADD.apply(a, y);
    }

    public static Object add(long x, long y) {
        long sum = x + y;
        return ((x ^ sum) & (y ^ sum)) < 0 ? BigInteger.valueOf(x).add(BigInteger.valueOf(y)) : (Object) sum;
    }

    /** {@code a - b}. */
    public static Object subtract(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return subtract(x.longValue(), y.longValue());
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x - y;
        }
        return Operator.SUBTRACT.apply(a, b);
    }

    public static Object subtract(Object a, long y) {
        return a instanceof Long x ? subtract(x.longValue(), y) : Operator.SUBTRACT.apply(a, y);
    }

    public static Object subtract(long x, long y) {
        long difference = x - y;
        return ((x ^ y) & (x ^ difference)) < 0
                ? BigInteger.valueOf(x).subtract(BigInteger.valueOf(y))
                : (Object) difference;
    }

    /** {@code a * b}. */
    public static Object multiply(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return multiply(x.longValue(), y.longValue());
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x * y;
        }
        return Operator.MULTIPLY.apply(a, b);
    }

    public static Object multiply(Object a, long y) {
        return a instanceof Long x ? multiply(x.longValue(), y) : Operator.MULTIPLY.apply(a, y);
    }

    public static Object multiply(long x, long y) {
        long low = x * y;
        return Math.multiplyHigh(x, y) == low >> 63
                ? (Object) low
                : BigInteger.valueOf(x).multiply(BigInteger.valueOf(y));
    }

    /** {@code a / b}: true division, always a float. */
    public static Object divide(Object a, Object b) {
        return Operator.DIVIDE.apply(a, b);
    }

    /** {@code a %/% b}: the quotient rounded down; a float when one of them is. */
    public static Object floorDivide(Object a, Object b) {
        return Operator.FLOOR_DIVIDE.apply(a, b);
    }

    public static Object floorDivide(Object a, long y) {
        return a instanceof Long x ? floorDivide(x.longValue(), y) : Operator.FLOOR_DIVIDE.apply(a, y);
    }

    public static Object floorDivide(long x, long y) {
        return y > 0 ? (Object) Math.floorDiv(x, y) : Operator.FLOOR_DIVIDE.apply(x, y);
    }

    /** {@code a %% b}: what {@code %/%} leaves, with the sign of {@code b}. */
    public static Object modulo(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y
                ? modulo(x.longValue(), y.longValue())
                : Operator.MODULO.apply(a, b);
    }

    public static Object modulo(Object a, long y) {
        return a instanceof Long x ? modulo(x.longValue(), y) : Operator.MODULO.apply(a, y);
    }

    public static Object modulo(long x, long y) {
        return y > 0 ? (Object) Math.floorMod(x, y) : Operator.MODULO.apply(x, y);
    }

    /** {@code a ^ b}: exact on ints with an exponent from 0 on, else a float. */
    public static Object power(Object a, Object b) {
        return Operator.POWER.apply(a, b);
    }

    /** {@code -a}. */
    public static Object negate(Object a) {
        if (a instanceof Long x && x != Long.MIN_VALUE) {
            return -x;
        }
        return switch (a) {
            case Double x -> -x;
            case Long x -> BigInteger.valueOf(x).negate();
            case BigInteger x -> Terms.integer(x.negate());
            default -> Elementwise.negate(a);
        };
    }
}
