package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The first pass over the tokens: what a word is, seen from its neighbours. Keywords after a dot and before the colon
 * of a key are names, a colon and the word behind it are a symbol, {@code big!=5} is {@code big != 5}. Reports
 * characters and numbers that mean nothing.
 */
final class WordPass {
    private final List<SyntaxToken> tokens;
    private final Findings findings;
    private final List<SyntaxToken> passed = new ArrayList<>();

    /** Whether the line so far is {@code library ./some/path}. */
    private boolean inFilePath;

    private WordPass(List<SyntaxToken> tokens, Findings findings) {
        this.tokens = tokens;
        this.findings = findings;
    }

    static List<SyntaxToken> run(List<SyntaxToken> tokens, Findings findings) {
        var pass = new WordPass(tokens, findings);
        for (var i = 0; i < tokens.size(); i++) {
            i += pass.pass(i);
        }
        return pass.passed;
    }

    /** Passes the token at that index on; gives how many more it took. */
    private int pass(int i) {
        var token = tokens.get(i);
        var type = token.getType();
        if (type == NAME || type == NAME_NOT_EQUAL) {
            checkLetters(token);
        }
        if (type == NAME_NOT_EQUAL) {
            var split = token.getStopIndex() - 1;
            var word = token.part(NAME, token.getStartIndex(), split);
            word.setType(previousType() == DOT ? NAME : Tokens.ofWord(word.getText()));
            passed.add(word);
            passed.add(token.part(NOT_EQUAL, split, token.getStopIndex() + 1));
        } else if (type == UNKNOWN) {
            return skipUnknown(i);
        } else if (type == BAD_NUMBER) {
            findings.error(
                    token.toSpan(),
                    "`" + token.getText() + "` is neither a number nor a name: a name cannot begin with a digit");
            token.setType(INT);
            token.setText("0");
            passed.add(token);
        } else if (type == COLON && beginsSymbol(i)) {
            return symbol(token, tokens.get(i + 1));
        } else {
            if (Tokens.isKeyword(type) && isNameHere(i)) {
                token.setType(NAME);
            }
            inFilePath =
                    type != LINE_BREAK && (inFilePath || (previousType() == LIBRARY && (type == DOT || type == DOTS)));
            passed.add(token);
        }
        return 0;
    }

    private int skipUnknown(int first) {
        var last = first;
        while (tokens.get(last + 1).getType() == UNKNOWN && tokens.get(last).touches(tokens.get(last + 1))) {
            last++;
        }
        var span = tokens.get(first).toSpan().to(tokens.get(last).toSpan());
        findings.error(span, unexpected(tokens.get(first).getText().codePointAt(0)));
        return last - first;
    }

    /** Reports a character beyond ASCII that is no letter; combining marks belong to the letter before. */
    private void checkLetters(SyntaxToken word) {
        var text = word.getText();
        for (int at = 0, i = 0; at < text.length(); at += Character.charCount(text.codePointAt(at)), i++) {
            var c = text.codePointAt(at);
            var isMark = Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
            if (c >= 0x80 && !Character.isLetterOrDigit(c) && !isMark) {
                var place = word.getStartIndex() + i;
                findings.error(new Span(place, place + 1), unexpected(c));
                return;
            }
        }
    }

    private static String unexpected(int c) {
        return switch (c) {
            case '\'', '‘', '’', '“', '”' ->
                "unexpected `" + Character.toString(c) + "`: strings are written in double quotes, `\"`";
            case '\\' -> "unexpected `\\` outside a string";
            default ->
                "unexpected character " + (isVisible(c) ? "`" + Character.toString(c) + "`" : "U+%04X".formatted(c));
        };
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private boolean beginsSymbol(int i) {
        var colon = tokens.get(i);
        var next = tokens.get(i + 1);
        var wordFollows = Tokens.isWord(next.getType()) || next.getType() == STRING || next.getType() == NAME_NOT_EQUAL;
        return wordFollows
                && colon.touches(next)
                && !(endsKey(previousType()) && passed.getLast().touches(colon));
    }

    /** Whether a colon right behind it belongs to it, as in {@code a:b}, {@code "k":v} and {@code ):map}. */
    private static boolean endsKey(int type) {
        return Tokens.isWord(type) || type == STRING || type == SYMBOL || type == RIGHT_PAREN || type == RIGHT_BRACKET;
    }

    private int symbol(SyntaxToken colon, SyntaxToken name) {
        var end = name.getType() == NAME_NOT_EQUAL ? name.getStopIndex() - 1 : name.getStopIndex() + 1;
        passed.add(colon.part(SYMBOL, colon.getStartIndex(), end));
        if (name.getType() == NAME_NOT_EQUAL) {
            passed.add(name.part(NOT_EQUAL, end, name.getStopIndex() + 1));
        }
        return 1;
    }

    private boolean isNameHere(int i) {
        var token = tokens.get(i);
        var next = tokens.get(i + 1);
        var previous = previousType();
        if (previous == DOT || (inFilePath && passed.getLast().touches(token))) {
            return true;
        }
        if (next.getType() == COLON && token.touches(next)) {
            return switch (previous) {
                case EOF, LEFT_PAREN, LEFT_BRACKET, LEFT_BRACE, SET_OPEN, COMMA, LINE_BREAK, SEMICOLON -> true;
                default -> false;
            };
        }
        var isType = previous == COLON || previous == BAR || previous == LEFT_BRACKET;
        return token.getType() == FUNCTION && isType && next.getType() != LEFT_PAREN;
    }

    private int previousType() {
        return passed.isEmpty() ? EOF : passed.getLast().getType();
    }
}
