package dev.rata.bindings.runtime;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.adapter.term.VectorTerm.Elements;
import java.util.function.BinaryOperator;

/** Operators on vectors, element by element: a vector of length 1 is repeated, other lengths must be the same. */
final class Elementwise {
    private Elementwise() {}

    /** An arithmetic operator on operands that are not two numbers. */
    static Object apply(Operator operator, Object a, Object b) {
        if (!(isOperand(a, operator) && isOperand(b, operator))
                || !(a instanceof VectorTerm || b instanceof VectorTerm)) {
            throw expected(operator, a, b);
        }
        var left = VectorTerm.view(a);
        var right = VectorTerm.view(b);
        int length = length(left, right, operator.sign());
        if (left.elements() == Elements.VALUES || right.elements() == Elements.VALUES) {
            return each(left, right, length, operator::apply);
        }
        boolean ints = left.elements() == Elements.LONGS && right.elements() == Elements.LONGS;
        if (!ints) {
            return floats(operator, left, right, length);
        }
        if (operator.keepsInts()) {
            try {
                return longs(operator, left, right, length);
            } catch (ArithmeticException _) {
                return each(left, right, length, operator::apply);
            }
        }
        return each(left, right, length, operator::apply);
    }

    private static boolean isOperand(Object value, Operator operator) {
        return value instanceof VectorTerm
                || Terms.isNumber(value)
                || operator == Operator.ADD && value instanceof String;
    }

    private static RataException expected(Operator operator, Object a, Object b) {
        var what = operator == Operator.ADD ? "two numbers or two strings" : "two numbers";
        return RataException.of(
                Operator.TYPE,
                "`" + operator.sign() + "` expects " + what + ", got " + Errors.shown(a) + " and " + Errors.shown(b));
    }

    private static Object longs(Operator operator, VectorTerm left, VectorTerm right, int length) {
        var results = new long[length];
        int i = left.size() == 1 ? 0 : 1;
        int j = right.size() == 1 ? 0 : 1;
        for (int n = 0; n < length; n++) {
            results[n] = operator.longs(left.longAt(n * i), right.longAt(n * j));
        }
        return VectorTerm.ofLongs(results);
    }

    private static Object floats(Operator operator, VectorTerm left, VectorTerm right, int length) {
        var results = new double[length];
        int i = left.size() == 1 ? 0 : 1;
        int j = right.size() == 1 ? 0 : 1;
        for (int n = 0; n < length; n++) {
            results[n] = operator.floats(doubleAt(left, n * i), doubleAt(right, n * j));
        }
        return VectorTerm.ofDoubles(results);
    }

    private static double doubleAt(VectorTerm vector, int index) {
        return vector.elements() == Elements.LONGS ? vector.longAt(index) : vector.doubleAt(index);
    }

    /** Any operation on the pairs of elements. */
    static Object each(Object a, Object b, String sign, BinaryOperator<Object> operation) {
        var left = VectorTerm.view(a);
        var right = VectorTerm.view(b);
        return each(left, right, length(left, right, sign), operation);
    }

    private static Object each(VectorTerm left, VectorTerm right, int length, BinaryOperator<Object> operation) {
        var results = VectorTerm.builder(length);
        int i = left.size() == 1 ? 0 : 1;
        int j = right.size() == 1 ? 0 : 1;
        for (int n = 0; n < length; n++) {
            results.add(operation.apply(left.at(n * i), right.at(n * j)));
        }
        return results.build();
    }

    private static int length(VectorTerm left, VectorTerm right, String sign) {
        if (left.size() == right.size() || right.size() == 1) {
            return left.size();
        }
        if (left.size() == 1) {
            return right.size();
        }
        throw RataException.of(
                Operator.VALUE,
                "`" + sign + "` expects vectors of the same length, or one of length 1, got lengths " + left.size()
                        + " and " + right.size());
    }

    static Object negate(Object value) {
        if (!(value instanceof VectorTerm vector)) {
            throw RataException.of(Operator.TYPE, "unary `-` expects a number, got " + Errors.shown(value));
        }
        var results = VectorTerm.builder(vector.size());
        for (int i = 0; i < vector.size(); i++) {
            results.add(Arithmetic.negate(vector.at(i)));
        }
        return results.build();
    }
}
