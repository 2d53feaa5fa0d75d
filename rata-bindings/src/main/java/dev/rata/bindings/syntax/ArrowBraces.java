package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.List;

/**
 * What a {@code {} behind an arrow is: a list or map if it can be one, a pattern if {@code =} follows its closing
 * brace, else a block. A single element without a comma is a block.
 */
final class ArrowBraces {
    private ArrowBraces() {}

    static boolean isLiteral(List<SyntaxToken> tokens, SyntaxToken brace) {
        var close = brace.partner.position;
        if (tokens.get(close + 1).getType() == ASSIGN) {
            return true;
        }
        var previous = EOF;
        var broken = false;
        var startsWithKey = false;
        var count = 0;
        for (var i = brace.position + 1; i < close; i++) {
            var token = tokens.get(i);
            var type = token.getType();
            if (type == LINE_BREAK) {
                broken = true;
                continue;
            }
            if (type == COMMA) {
                return true;
            }
            if (type == SEMICOLON || (broken && Tokens.endsOperand(previous) && Tokens.startsOperand(type))) {
                return false;
            }
            count++;
            startsWithKey |=
                    count == 2 && type == COLON && (previous == NAME || previous == STRING || previous == SYMBOL);
            broken = false;
            i = token.partner != null && token.partner.position > i ? token.partner.position : i;
            previous = tokens.get(i).getType();
        }
        return count == 0 || startsWithKey;
    }
}
