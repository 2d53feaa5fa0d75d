package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.ast.BinaryOperator;
import java.util.Optional;

/** What can be said of guards before anything runs. Where that is not certain, nothing is said. */
final class Guards {
    private Guards() {}

    /** Whether the guard is false, or raises, for every value. */
    static boolean neverHolds(Code guard) {
        return switch (guard) {
            case Code.And and -> neverHolds(and.left()) || neverHolds(and.right());
            case Code.Or or -> neverHolds(or.left()) && neverHolds(or.right());
            case Code.Binary binary
            when isOrdering(binary.operator()) && (hasNoOrder(binary.left()) || hasNoOrder(binary.right())) -> true;
            default -> truth(guard).filter(holds -> !holds).isPresent();
        };
    }

    /** Whether the guard holds for every value. */
    static boolean alwaysHolds(Code guard) {
        return truth(guard).orElse(false);
    }

    /** Its truth, when it is the same for every value and it never raises. */
    private static Optional<Boolean> truth(Code guard) {
        return switch (guard) {
            case Code.Constant constant -> Optional.of(isTruthy(constant.value()));
            case Code.Not not -> truth(not.operand()).map(holds -> !holds);
            case Code.And and -> {
                var left = truth(and.left());
                yield left.isPresent() && left.get() ? truth(and.right()) : left;
            }
            case Code.Or or -> {
                var left = truth(or.left());
                yield left.isPresent() && !left.get() ? truth(or.right()) : left;
            }
            case Code.Binary binary
            when binary.left() instanceof Code.Constant left && binary.right() instanceof Code.Constant right ->
                compared(binary.operator(), left.value(), right.value());
            default -> Optional.empty();
        };
    }

    private static boolean isTruthy(Object literal) {
        return !(literal == Nil.NIL || literal.equals(false) || literal.equals("") || Terms.equal(literal, 0L));
    }

    private static Optional<Boolean> compared(BinaryOperator operator, Object left, Object right) {
        if (operator == BinaryOperator.EQUAL || operator == BinaryOperator.NOT_EQUAL) {
            return Optional.of(Terms.equal(left, right) == (operator == BinaryOperator.EQUAL));
        }
        return Coverage.order(left, right).flatMap(order -> switch (operator) {
            case LESS -> Optional.of(order < 0);
            case LESS_OR_EQUAL -> Optional.of(order <= 0);
            case GREATER -> Optional.of(order > 0);
            case GREATER_OR_EQUAL -> Optional.of(order >= 0);
            case EQUAL, NOT_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, FLOOR_DIVIDE, POWER -> Optional.empty();
        });
    }

    private static boolean isOrdering(BinaryOperator operator) {
        return operator.isComparison() && operator != BinaryOperator.EQUAL && operator != BinaryOperator.NOT_EQUAL;
    }

    /** Symbols, booleans and nil are ordered with nothing: comparing them raises. */
    private static boolean hasNoOrder(Code operand) {
        return operand instanceof Code.Constant(var value, var _)
                && (value instanceof Symbol || value instanceof Boolean || value == Nil.NIL);
    }
}
