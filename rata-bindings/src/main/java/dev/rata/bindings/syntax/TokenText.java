package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.BinaryOperator;

/** What operator tokens stand for. */
final class TokenText {
    private TokenText() {}

    /** A token type as it is written. */
    static String of(int type) {
        var quoted = VOCABULARY.getLiteralName(type);
        return quoted.substring(1, quoted.length() - 1).replace("\\\\", "\\");
    }

    static BinaryOperator binaryOperator(int type) {
        var text = of(type);
        for (var operator : BinaryOperator.values()) {
            if (operator.text().equals(text)) {
                return operator;
            }
        }
        throw new IllegalStateException("no binary operator: `" + text + "`");
    }
}
