package dev.rata.bindings.runtime;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/**
 * Rata's {@code < <= > >=}: number with number, string with string (by Unicode code point), vectors element by element; anything else raises {@code
 * :type_error}. {@code ==} is {@link Terms#equal}.
 */
public final class Comparison {
    private Comparison() {}

    /** {@code a < b}. */
    public static Object less(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x < y) : Ordering.LESS.apply(a, b);
    }

    /** {@code a <= b}. */
    public static Object lessOrEqual(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x <= y) : Ordering.LESS_OR_EQUAL.apply(a, b);
    }

    /** {@code a > b}. */
    public static Object greater(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x > y) : Ordering.GREATER.apply(a, b);
    }

    /** {@code a >= b}. */
    public static Object greaterOrEqual(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? (Object) (x >= y) : Ordering.GREATER_OR_EQUAL.apply(a, b);
    }

    /**
     * The order of two single values, as sorting uses it; {@code what} begins the message of the {@code :type_error} for values that have none.
     *
     * @return negative, zero or positive
     */
    public static int compare(Object a, Object b, String what) {
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (Terms.isNumber(a) && Terms.isNumber(b)) {
            return Terms.compareNumbers(a, b);
        }
        if (a instanceof String x && b instanceof String y) {
            return compareStrings(x, y);
        }
        throw RataException.of(
                Operator.TYPE,
                what + " expects two numbers or two strings, got " + Errors.shown(a) + " and " + Errors.shown(b));
    }

    /** By code point: Java's own order puts characters beyond U+FFFF before some of the others. */
    private static int compareStrings(String a, String b) {
        int end = Math.min(a.length(), b.length());
        for (int i = 0; i < end; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
                return surrogates ? Character.isSurrogate(x) ? 1 : -1 : x - y;
            }
        }
        return a.length() - b.length();
    }

    private enum Ordering {
        LESS("<") {
            @Override
            boolean fits(int sign) {
                return sign < 0;
            }
        },
        LESS_OR_EQUAL("<=") {
            @Override
            boolean fits(int sign) {
                return sign <= 0;
            }
        },
        GREATER(">") {
            @Override
            boolean fits(int sign) {
                return sign > 0;
            }
        },
        GREATER_OR_EQUAL(">=") {
            @Override
            boolean fits(int sign) {
                return sign >= 0;
            }
        };

        private final String sign;

        Ordering(String sign) {
            this.sign = sign;
        }

        abstract boolean fits(int sign);

        Object apply(Object a, Object b) {
            if (a instanceof VectorTerm || b instanceof VectorTerm) {
                return Elementwise.each(a, b, sign, this::apply);
            }
            if (isNan(a) || isNan(b)) {
                return false;
            }
            return fits(compare(a, b, "`" + sign + "`"));
        }

        private static boolean isNan(Object value) {
            return value instanceof Double number && number.isNaN();
        }
    }
}
