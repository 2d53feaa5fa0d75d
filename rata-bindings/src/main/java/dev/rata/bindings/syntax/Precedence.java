package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

/** How tightly operators bind: the higher, the tighter. */
final class Precedence {
    static final int BINDING = 1;
    static final int PIPELINE = 2;
    static final int DISJUNCTION = 3;
    static final int CONJUNCTION = 4;
    static final int NOT = 5;
    static final int COMPARISON = 6;
    static final int RANGE = 7;
    static final int SUM = 8;
    static final int PRODUCT = 9;
    static final int NEGATION = 10;
    static final int POWER = 11;

    private Precedence() {}

    /** Of an infix operator's token type. */
    static int of(int type) {
        return switch (type) {
            case ASSIGN, DEFAULT -> BINDING;
            case PIPE -> PIPELINE;
            case OR, BARS -> DISJUNCTION;
            case AND, AMPERSANDS -> CONJUNCTION;
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> COMPARISON;
            case DOTS -> RANGE;
            case PLUS, MINUS -> SUM;
            case STAR, SLASH, MODULO, FLOOR_DIVIDE -> PRODUCT;
            case CARET -> POWER;
            default -> throw new IllegalStateException("no infix operator: token type " + type);
        };
    }

    /** The weakest operator that its right operand may hold: itself for those that group to the right. */
    static int ofRightOperand(int type) {
        var own = of(type);
        return own == BINDING || own == POWER ? own : own + 1;
    }
}
