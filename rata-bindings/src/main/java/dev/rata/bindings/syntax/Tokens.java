package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.HashMap;
import java.util.Map;

/** What kinds of tokens there are, seen from the token passes. */
final class Tokens {
    private static final Map<String, Integer> KEYWORDS = keywords();

    private Tokens() {}

    private static Map<String, Integer> keywords() {
        var words = new HashMap<String, Integer>();
        for (var type = LIBRARY; type <= AS; type++) {
            var quoted = VOCABULARY.getLiteralName(type);
            words.put(quoted.substring(1, quoted.length() - 1), type);
        }
        return words;
    }

    /** The type of a word: that of a keyword, else {@link RataLexer#NAME}. */
    static int ofWord(String word) {
        return KEYWORDS.getOrDefault(word, NAME);
    }

    static boolean isKeyword(int type) {
        return type >= LIBRARY && type <= AS;
    }

    static boolean isWord(int type) {
        return type == NAME || isKeyword(type);
    }

    /** Whether an expression can end with it, so that what follows on the line continues or closes. */
    static boolean endsOperand(int type) {
        return switch (type) {
            case NAME,
                    INT,
                    FLOAT,
                    STRING,
                    TRIPLE_STRING,
                    SYMBOL,
                    TEXT_CLOSE,
                    RIGHT_PAREN,
                    RIGHT_BRACKET,
                    RIGHT_BRACE,
                    BLOCK_CLOSE,
                    END,
                    TRUE,
                    FALSE,
                    NIL,
                    MODULE_SELF -> true;
            default -> false;
        };
    }

    /** Whether it can follow a complete expression only as the beginning of another. */
    static boolean startsOperand(int type) {
        return switch (type) {
            case NAME,
                    INT,
                    FLOAT,
                    STRING,
                    TRIPLE_STRING,
                    SYMBOL,
                    TEXT_OPEN,
                    TRIPLE_TEXT_OPEN,
                    LEFT_PAREN,
                    LEFT_BRACKET,
                    LEFT_BRACE,
                    SET_OPEN,
                    TRUE,
                    FALSE,
                    NIL,
                    MODULE_SELF,
                    FUNCTION,
                    FN,
                    IF,
                    CASE,
                    RECEIVE,
                    TRY,
                    TILDE,
                    NOT,
                    BANG,
                    RAISE,
                    RERAISE,
                    RETURN,
                    ASSERT -> true;
            default -> false;
        };
    }

    /** Whether a line that ends with it goes on in the next one. */
    static boolean continuesLine(int type) {
        return switch (type) {
            case PIPE,
                    OR,
                    BARS,
                    AND,
                    AMPERSANDS,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    DOTS,
                    PLUS,
                    MINUS,
                    STAR,
                    SLASH,
                    MODULO,
                    FLOOR_DIVIDE,
                    CARET,
                    ASSIGN,
                    DEFAULT,
                    ARROW,
                    COMMA,
                    BAR,
                    COLON,
                    DOT,
                    NOT,
                    BANG,
                    TILDE,
                    WHEN -> true;
            default -> false;
        };
    }

    /** Whether a line that begins with it goes on with the one before. */
    static boolean continuesPreviousLine(int type) {
        return type == PIPE || type == ELSE || type == CATCH || type == AFTER;
    }
}
