package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the string that never ends, if there is one, and reports it where it began. As strings may hold line breaks, a
 * lost quote turns the rest of the file inside out: so nothing behind that place is looked at.
 *
 * @param tokens the tokens before it, a string in its place, and the end of the file; all tokens when every string ends
 * @param complete whether every string ends
 */
record StringEnds(List<SyntaxToken> tokens, boolean complete) {
    static StringEnds check(List<SyntaxToken> tokens, Findings findings) {
        var open = unterminated(tokens);
        if (open < 0) {
            return new StringEnds(tokens, true);
        }
        var culprit = turnedInsideOut(tokens, open);
        var start = tokens.get(culprit);
        findings.errorOf(
                "unterminated_string",
                new Span(start.getStartIndex(), start.getStartIndex() + quoteLength(start)),
                message(start.getType()));
        var kept = new ArrayList<>(tokens.subList(0, culprit));
        kept.add(start.part(STRING, start.getStartIndex(), start.getStopIndex() + 1));
        kept.add(tokens.getLast());
        return new StringEnds(kept, false);
    }

    /** The index of the token that begins the outermost string that is still open at the end of the file, or -1. */
    private static int unterminated(List<SyntaxToken> tokens) {
        var texts = new ArrayList<Integer>();
        for (var i = 0; i < tokens.size(); i++) {
            switch (tokens.get(i).getType()) {
                case TEXT_OPEN, TRIPLE_TEXT_OPEN -> texts.add(i);
                case TEXT_CLOSE -> texts.removeLast();
                case UNTERMINATED_STRING, UNTERMINATED_TRIPLE_STRING -> {
                    return texts.isEmpty() ? i : texts.getFirst();
                }
                default -> {}
            }
        }
        return texts.isEmpty() ? -1 : texts.getFirst();
    }

    /**
     * An earlier string over several lines with a word or string right behind it is the likelier culprit: the quote
     * that ends it was meant to begin the next string.
     */
    private static int turnedInsideOut(List<SyntaxToken> tokens, int open) {
        for (var i = 0; i < open; i++) {
            var token = tokens.get(i);
            if (token.getType() == STRING && token.getText().contains("\n")) {
                var next = tokens.get(i + 1).getType();
                if (Tokens.isWord(next)
                        || next == STRING
                        || next == UNTERMINATED_STRING
                        || next == INT
                        || next == UNKNOWN) {
                    return i;
                }
            }
        }
        return open;
    }

    private static int quoteLength(SyntaxToken token) {
        return switch (token.getType()) {
            case TRIPLE_TEXT_OPEN -> 4;
            case UNTERMINATED_TRIPLE_STRING -> 3;
            case TEXT_OPEN -> 2;
            default -> 1;
        };
    }

    private static String message(int type) {
        return switch (type) {
            case TRIPLE_TEXT_OPEN -> "this f-string never ends: expected `\"\"\"`, found the end of the file";
            case UNTERMINATED_TRIPLE_STRING -> "this string never ends: expected `\"\"\"`, found the end of the file";
            case TEXT_OPEN -> "this f-string never ends: expected `\"`, found the end of the file";
            default -> "this string never ends: expected `\"`, found the end of the file";
        };
    }
}
