package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

/** The pairs of tokens that enclose others. */
enum Bracket {
    PAREN(LEFT_PAREN, RIGHT_PAREN, "(", ")"),
    SQUARE(LEFT_BRACKET, RIGHT_BRACKET, "[", "]"),
    BRACE(LEFT_BRACE, RIGHT_BRACE, "{", "}"),
    SET(SET_OPEN, RIGHT_BRACE, "#{", "}"),
    HOLE(HOLE_OPEN, RIGHT_BRACE, "{", "}"),
    FN_END(FN, END, "fn", "end"),
    TEXT(TEXT_OPEN, TEXT_CLOSE, "f\"", "\""),
    TRIPLE_TEXT(TRIPLE_TEXT_OPEN, TEXT_CLOSE, "f\"\"\"", "\"\"\"");

    private final int opener;
    private final int closer;
    private final String openerText;
    private final String closerText;

    Bracket(int opener, int closer, String openerText, String closerText) {
        this.opener = opener;
        this.closer = closer;
        this.openerText = openerText;
        this.closerText = closerText;
    }

    /** The pair a token type opens, or null. */
    static Bracket openedBy(int type) {
        for (var bracket : values()) {
            if (bracket.opener == type) {
                return bracket;
            }
        }
        return null;
    }

    static boolean isCloser(int type) {
        return type == RIGHT_PAREN || type == RIGHT_BRACKET || type == RIGHT_BRACE || type == END || type == TEXT_CLOSE;
    }

    boolean isClosedBy(int type) {
        return closer == type;
    }

    int closer() {
        return closer;
    }

    String openerText() {
        return openerText;
    }

    String closerText() {
        return closerText;
    }
}
