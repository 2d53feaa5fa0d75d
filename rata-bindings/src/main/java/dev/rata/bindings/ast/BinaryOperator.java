package dev.rata.bindings.ast;

/** The operators that always evaluate both operands. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%%"),
    FLOOR_DIVIDE("%/%"),
    POWER("^"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    /** As it is written. */
    public String text() {
        return text;
    }

    /** Whether it compares: equality and ordering. */
    public boolean isComparison() {
        return switch (this) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, FLOOR_DIVIDE, POWER -> false;
        };
    }
}
