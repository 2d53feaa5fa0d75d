package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.List;

/** Tells the head of a clause, {@code pattern [when guard] ->}, from one more statement of the clause before. */
final class ClauseHeads {
    private ClauseHeads() {}

    /** Whether an arrow follows, outside all brackets, before the statement that begins there could end. */
    static boolean beginsAt(List<SyntaxToken> tokens, int position, int commasAllowed) {
        var commas = 0;
        var previous = EOF;
        for (var i = position; i < tokens.size(); i++) {
            var token = tokens.get(i);
            var type = token.getType();
            if (type == ARROW) {
                return true;
            } else if (type == COMMA) {
                commas++;
                if (commas > commasAllowed) {
                    return false;
                }
            } else if (type == LINE_BREAK) {
                if (!Tokens.continuesLine(previous)) {
                    return false;
                }
                continue;
            } else if (type == SEMICOLON || type == AFTER || type == EOF) {
                return false;
            } else if (token.partner != null) {
                if (token.partner.position < token.position) {
                    return false;
                }
                i = token.partner.position;
            }
            previous = tokens.get(i).getType();
        }
        return false;
    }
}
