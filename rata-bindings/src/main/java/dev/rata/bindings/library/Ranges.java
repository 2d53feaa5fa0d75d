package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** Vectors of evenly spaced numbers, and of one value. */
final class Ranges {
    /** What a float step may miss the end by: so 0 to 1 by 0.1 has eleven numbers. */
    private static final double TOLERANCE = 1e-9;

    private Ranges() {}

    /** The numbers from the first on in steps, not beyond the last. */
    static VectorTerm vector(String function, Object first, Object last, Object step) {
        check(function, "first", first);
        check(function, "last", last);
        check(function, "step", step);
        if (((Number) step).doubleValue() == 0) {
            throw RataException.of("value_error", function + " expects a step other than 0");
        }
        if (first instanceof Long a && last instanceof Long b && step instanceof Long by) {
            return ints(function, a, b, by);
        }
        double a = ((Number) first).doubleValue();
        double by = ((Number) step).doubleValue();
        double steps = Math.floor((((Number) last).doubleValue() - a) / by + TOLERANCE);
        var numbers = new double[length(function, steps + 1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = a + i * by;
        }
        return VectorTerm.viewOf(numbers);
    }

    /** A value so many times. */
    static VectorTerm repeated(String function, Object value, long times) {
        if (times < 0) {
            throw RataException.of("value_error", function + " expects a number from 0 on, got " + times);
        }
        int size = length(function, times);
        var vector = VectorTerm.builder(size);
        for (int i = 0; i < size; i++) {
            vector.add(value);
        }
        return vector.view();
    }

    private static VectorTerm ints(String function, long first, long last, long step) {
        var numbers = new long[length(function, Math.floor(((double) last - first) / step) + 1)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = first + i * step;
        }
        return VectorTerm.viewOf(numbers);
    }

    private static int length(String function, double length) {
        if (length > Integer.MAX_VALUE - 8) {
            throw RataException.of("value_error", function + " would give more elements than a vector can hold");
        }
        return (int) Math.max(length, 0);
    }

    private static void check(String function, String parameter, Object value) {
        if (!Terms.isNumber(value)) {
            throw Conversion.unfit(function, "a number", parameter, value);
        }
    }
}
