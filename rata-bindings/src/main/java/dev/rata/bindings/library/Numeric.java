package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.adapter.term.VectorTerm.Elements;
import dev.rata.bindings.runtime.Errors;
import java.util.function.BinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/** Functions of numbers over vectors of them, element by element. */
final class Numeric {
    private Numeric() {}

    /** A function of floats. */
    static Object floats(String function, Object x, DoubleUnaryOperator operation) {
        if (Terms.isNumber(x)) {
            return operation.applyAsDouble(((Number) x).doubleValue());
        }
        if (!(x instanceof VectorTerm vector) || vector.elements() == Elements.VALUES) {
            return each(function, x, element -> floats(function, element, operation));
        }
        boolean ints = vector.elements() == Elements.LONGS;
        var results = new double[vector.size()];
        for (int i = 0; i < results.length; i++) {
            results[i] = operation.applyAsDouble(ints ? vector.longAt(i) : vector.doubleAt(i));
        }
        return VectorTerm.ofDoubles(results);
    }

    /**
     * A function of floats of a certain kind; others raise {@code :value_error}.
     *
     * @param expected what they are, for the message: "a number from 0 on"
     */
    static Object floats(
            String function, Object x, String expected, DoublePredicate fits, DoubleUnaryOperator operation) {
        return floats(function, x, number -> {
            if (!fits.test(number)) {
                throw outOfDomain(function, expected, number);
            }
            return operation.applyAsDouble(number);
        });
    }

    static RataException outOfDomain(String function, String expected, Object number) {
        return RataException.of("value_error", function + " expects " + expected + ", got " + Errors.shown(number));
    }

    /** A function of numbers of any kind. */
    static Object each(String function, Object x, UnaryOperator<Object> operation) {
        if (Terms.isNumber(x)) {
            return operation.apply(x);
        }
        if (!(x instanceof VectorTerm vector)) {
            throw Conversion.unfit(function, "a number", "x", x);
        }
        var results = VectorTerm.builder(vector.size());
        for (var element : vector) {
            results.add(each(function, element, operation));
        }
        return results.build();
    }

    /** A function of two values, element by element; a vector of length 1 is repeated. */
    static Object pairs(String function, Object a, Object b, BinaryOperator<Object> operation) {
        if (!(a instanceof VectorTerm || b instanceof VectorTerm)) {
            return operation.apply(a, b);
        }
        var left = VectorTerm.view(a);
        var right = VectorTerm.view(b);
        int size = commonLength(function, left.size(), right.size());
        var results = VectorTerm.builder(size);
        for (int i = 0; i < size; i++) {
            results.add(operation.apply(recycled(left, i), recycled(right, i)));
        }
        return results.build();
    }

    /** The length of the result for two vectors; raises {@code :value_error} when they do not go together. */
    static int commonLength(String function, int left, int right) {
        if (left != right && left != 1 && right != 1) {
            throw RataException.of(
                    "value_error",
                    function + " expects vectors of the same length, or one of length 1, got lengths " + left + " and "
                            + right);
        }
        return left == 1 ? right : left;
    }

    /** The element at an index from 0, of a vector of length 1 always its only one. */
    static Object recycled(VectorTerm vector, int index) {
        return vector.at(vector.size() == 1 ? 0 : index);
    }
}
