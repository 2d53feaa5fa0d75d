package dev.rata.bindings.runtime;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * The arithmetic operators on two numbers of any kinds. Every constant says what it does to floats, to small ints (where it may give up with an
 * ArithmeticException when the result does not fit) and to big ones; the choice between them is made once, in {@link #apply}.
 */
enum Operator {
    ADD("+") {
        @Override
        double floats(double a, double b) {
            return a + b;
        }

        @Override
        long longs(long a, long b) {
            return Math.addExact(a, b);
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            return Terms.integer(a.add(b));
        }
    },
    SUBTRACT("-") {
        @Override
        double floats(double a, double b) {
            return a - b;
        }

        @Override
        long longs(long a, long b) {
            return Math.subtractExact(a, b);
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            return Terms.integer(a.subtract(b));
        }
    },
    MULTIPLY("*") {
        @Override
        double floats(double a, double b) {
            return a * b;
        }

        @Override
        long longs(long a, long b) {
            return Math.multiplyExact(a, b);
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            return Terms.integer(a.multiply(b));
        }
    },
    DIVIDE("/") {
        @Override
        double floats(double a, double b) {
            return a / divisor(a, b);
        }

        @Override
        boolean keepsInts() {
            return false;
        }

        @Override
        long longs(long a, long b) {
            throw new ArithmeticException();
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            if (b.signum() == 0) {
                throw divisionByZero(a);
            }
            return new BigDecimal(a).divide(new BigDecimal(b), PRECISION).doubleValue();
        }
    },
    FLOOR_DIVIDE("%/%") {
        @Override
        double floats(double a, double b) {
            return Math.floor(a / divisor(a, b));
        }

        @Override
        long longs(long a, long b) {
            if (b == 0) {
                throw divisionByZero(a);
            }
            return Math.floorDivExact(a, b);
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            if (b.signum() == 0) {
                throw divisionByZero(a);
            }
            var parts = a.divideAndRemainder(b);
            boolean down = parts[1].signum() != 0 && parts[1].signum() != b.signum();
            return Terms.integer(down ? parts[0].subtract(BigInteger.ONE) : parts[0]);
        }
    },
    MODULO("%%") {
        @Override
        double floats(double a, double b) {
            double rest = a % divisor(a, b);
            return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
        }

        @Override
        long longs(long a, long b) {
            if (b == 0) {
                throw divisionByZero(a);
            }
            return Math.floorMod(a, b);
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            if (b.signum() == 0) {
                throw divisionByZero(a);
            }
            var rest = a.remainder(b);
            return Terms.integer(rest.signum() != 0 && rest.signum() != b.signum() ? rest.add(b) : rest);
        }
    },
    POWER("^") {
        @Override
        double floats(double a, double b) {
            return Math.pow(a, b);
        }

        @Override
        long longs(long a, long b) {
            return Math.powExact(a, Math.toIntExact(b));
        }

        @Override
        Object bigs(BigInteger a, BigInteger b) {
            if (b.signum() < 0) {
                if (a.signum() == 0) {
                    throw divisionByZero(a);
                }
                return Math.pow(a.doubleValue(), b.doubleValue());
            }
            if (a.abs().bitLength() <= 1) {
                return b.signum() == 0 ? 1L : Terms.integer(b.testBit(0) ? a : a.abs());
            }
            if (b.bitLength() > 31 || a.bitLength() * b.longValue() > GREATEST_BITS) {
                throw RataException.of(
                        VALUE, Errors.shown(a) + " ^ " + Errors.shown(b) + " has too many digits to be computed");
            }
            return Terms.integer(a.pow(b.intValue()));
        }
    };

    static final Symbol TYPE = Symbol.of("type_error");
    static final Symbol VALUE = Symbol.of("value_error");
    private static final Symbol DIVISION_BY_ZERO = Symbol.of("division_by_zero");
    /** More digits than a float holds. */
    private static final MathContext PRECISION = new MathContext(40);
    /** Ints of more bits than this are refused before they are computed. */
    private static final long GREATEST_BITS = 1L << 28;

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    abstract double floats(double a, double b);

    /** The result when it fits 64 bits; an ArithmeticException asks for {@link #bigs}. */
    abstract long longs(long a, long b);

    abstract Object bigs(BigInteger a, BigInteger b);

    /** Whether two ints give an int as a rule. */
    boolean keepsInts() {
        return true;
    }

    Object apply(Object a, Object b) {
        if (a instanceof Long x && b instanceof Long y) {
            return ints(x, y);
        }
        if (Terms.isNumber(a) && Terms.isNumber(b)) {
            return a instanceof Double || b instanceof Double
                    ? (Object) floats(((Number) a).doubleValue(), ((Number) b).doubleValue())
                    : bigs(big(a), big(b));
        }
        if (this == ADD && a instanceof String x && b instanceof String y) {
            return x.concat(y);
        }
        return Elementwise.apply(this, a, b);
    }

    private Object ints(long a, long b) {
        if (!keepsInts()) {
            if (b == 0) {
                throw divisionByZero(a);
            }
            return isExact(a) && isExact(b)
                    ? (Object) floats(a, b)
                    : bigs(BigInteger.valueOf(a), BigInteger.valueOf(b));
        }
        try {
            return longs(a, b);
        } catch (ArithmeticException _) {
            return bigs(BigInteger.valueOf(a), BigInteger.valueOf(b));
        }
    }

    /** Whether a float holds that int without loss. */
    private static boolean isExact(long number) {
        return Math.abs(number) <= 1L << 53;
    }

    private static BigInteger big(Object number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf((Long) number);
    }

    final double divisor(double a, double b) {
        if (b == 0) {
            throw divisionByZero(a);
        }
        return b;
    }

    final RataException divisionByZero(Object a) {
        return RataException.of(DIVISION_BY_ZERO, "division by zero in " + Errors.shown(a) + " " + sign + " 0");
    }
}
