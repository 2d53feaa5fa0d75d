package dev.rata.bindings.runtime;

/** Comparisons whose result is only asked whether it is true, without making a value of it. */
public final class Conditions {
    private Conditions() {}

    public static boolean less(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? x < y : Truth.isTrue(Comparison.less(a, b));
    }

    public static boolean less(Object a, long y) {
        return a instanceof Long x ? x < y : Truth.isTrue(Comparison.less(a, y));
    }

    public static boolean lessOrEqual(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? x <= y : Truth.isTrue(Comparison.lessOrEqual(a, b));
    }

    public static boolean lessOrEqual(Object a, long y) {
        return a instanceof Long x ? x <= y : Truth.isTrue(Comparison.lessOrEqual(a, y));
    }

    public static boolean greater(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? x > y : Truth.isTrue(Comparison.greater(a, b));
    }

    public static boolean greater(Object a, long y) {
        return a instanceof Long x ? x > y : Truth.isTrue(Comparison.greater(a, y));
    }

    public static boolean greaterOrEqual(Object a, Object b) {
        return a instanceof Long x && b instanceof Long y ? x >= y : Truth.isTrue(Comparison.greaterOrEqual(a, b));
    }

    public static boolean greaterOrEqual(Object a, long y) {
        return a instanceof Long x ? x >= y : Truth.isTrue(Comparison.greaterOrEqual(a, y));
    }
}
