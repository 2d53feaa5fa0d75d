package dev.rata.bindings.reference;

import dev.rata.bindings.ast.BinaryOperator;
import java.math.BigInteger;
import java.util.ArrayList;

/** The operators on two values. */
final class Arithmetic {
    private Arithmetic() {}

    static Object apply(BinaryOperator operator, Object a, Object b) {
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            return Value.equal(a, b) == (operator == BinaryOperator.EQUAL);
        }
        if (!(a instanceof Value.Vec) && !(b instanceof Value.Vec)) {
            return scalars(operator, a, b);
        }
        var left = Value.elements(a);
        var right = Value.elements(b);
        if (left.size() != right.size() && left.size() != 1 && right.size() != 1) {
            throw Leave.Raise.of("value_error");
        }
        var size = left.isEmpty() || right.isEmpty() ? 0 : Math.max(left.size(), right.size());
        var results = new ArrayList<>();
        for (var i = 0; i < size; i++) {
            results.add(apply(operator, left.get(left.size() == 1 ? 0 : i), right.get(right.size() == 1 ? 0 : i)));
        }
        return Value.vector(results);
    }

    private static Object scalars(BinaryOperator operator, Object a, Object b) {
        if (a instanceof String one && b instanceof String other) {
            return strings(operator, one, other);
        }
        if (!Value.isNumber(a) || !Value.isNumber(b)) {
            throw Leave.Raise.of("type_error");
        }
        if (operator.isComparison()) {
            return holds(operator, Value.decimal(a).compareTo(Value.decimal(b)));
        }
        return a instanceof BigInteger one && b instanceof BigInteger other
                ? ints(operator, one, other)
                : floats(operator, ((Number) a).doubleValue(), ((Number) b).doubleValue());
    }

    private static Object strings(BinaryOperator operator, String a, String b) {
        if (operator == BinaryOperator.ADD) {
            return a + b;
        }
        if (!operator.isComparison()) {
            throw Leave.Raise.of("type_error");
        }
        return holds(operator, a.compareTo(b));
    }

    private static boolean holds(BinaryOperator operator, int order) {
        return switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
            default -> throw new AssertionError(operator);
        };
    }

    private static Object ints(BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.multiply(b);
            case POWER -> a.pow(b.intValueExact());
            case DIVIDE -> floats(operator, a.doubleValue(), b.doubleValue());
            case FLOOR_DIVIDE -> a.subtract(modulo(a, b)).divide(b);
            case MODULO -> modulo(a, b);
            default -> throw new AssertionError(operator);
        };
    }

    private static BigInteger modulo(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            throw Leave.Raise.of("division_by_zero");
        }
        var rest = a.mod(b.abs());
        return rest.signum() != 0 && b.signum() < 0 ? rest.add(b) : rest;
    }

    private static Object floats(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> {
                if (b == 0) {
                    throw Leave.Raise.of("division_by_zero");
                }
                yield a / b;
            }
            default -> throw new AssertionError(operator);
        };
    }
}
