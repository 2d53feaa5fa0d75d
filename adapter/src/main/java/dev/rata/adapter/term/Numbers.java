package dev.rata.adapter.term;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Ints of both representations and floats as one number line: exact comparison, and hashes that agree with it. */
final class Numbers {
    /** From here on every float is an integer that a {@code long} may not hold. */
    private static final double TWO_TO_63 = 0x1p63;

    private Numbers() {}

    static boolean equal(long a, double b) {
        return (double) a == b && (b < TWO_TO_63) && (long) b == a;
    }

    static boolean equal(BigInteger a, double b) {
        return !fitsLong(b) && isIntegral(b) && a.equals(new BigDecimal(b).toBigInteger());
    }

    /** Equality of two numbers of any representation; the arguments may be any values. */
    static boolean equalAny(Object a, Object b) {
        return switch (a) {
            case Long x -> b instanceof Long y ? x.longValue() == y : b instanceof Double z && equal(x, z);
            case Double x ->
                switch (b) {
                    case Double y -> x.doubleValue() == y;
                    case Long y -> equal(y, x);
                    case BigInteger y -> equal(y, x);
                    default -> false;
                };
            case BigInteger x -> b instanceof Double y ? equal(x, y) : x.equals(b);
            default -> false;
        };
    }

    /** Compares numbers exactly; a NaN is above all others. */
    static int compare(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Double x && b instanceof Double y) {
            return x.doubleValue() == y ? 0 : Double.compare(x, y);
        }
        if (a instanceof Double x && !Double.isFinite(x)) {
            return x == Double.NEGATIVE_INFINITY ? -1 : 1;
        }
        if (b instanceof Double y && !Double.isFinite(y)) {
            return y == Double.NEGATIVE_INFINITY ? 1 : -1;
        }
        return exact(a).compareTo(exact(b));
    }

    private static BigDecimal exact(Object number) {
        return switch (number) {
            case Long x -> BigDecimal.valueOf(x);
            case Double x -> new BigDecimal(x);
            case BigInteger x -> new BigDecimal(x);
            default -> throw new IllegalArgumentException("no number: " + number);
        };
    }

    static int hash(double number) {
        if (!isIntegral(number)) {
            return Double.hashCode(number);
        }
        return fitsLong(number)
                ? Long.hashCode((long) number)
                : new BigDecimal(number).toBigInteger().hashCode();
    }

    /** A value that equals the given one and whose Java equality is that of {@link Terms#equal}: what hash tables are keyed by. */
    static Object canonical(Object key) {
        return switch (key) {
            case Double x
            when isIntegral(x) -> fitsLong(x) ? (Object) (long) x.doubleValue() : new BigDecimal(x).toBigInteger();
            case RangeTerm range when range.length() == 1 -> range.first();
            default -> key;
        };
    }

    private static boolean isIntegral(double number) {
        return number == Math.rint(number) && !Double.isInfinite(number);
    }

    private static boolean fitsLong(double number) {
        return number >= -TWO_TO_63 && number < TWO_TO_63;
    }
}
