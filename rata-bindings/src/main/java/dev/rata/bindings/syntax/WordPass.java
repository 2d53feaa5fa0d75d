package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.ArrayList;
import java.util.List;

/**
 * The first pass over the tokens: what a word is, seen from its neighbours. Keywords after a dot and before the colon of a key are names, a colon and the word
 * behind it are a symbol, {@code big!=5} is {@code big != 5}. Reports characters and numbers that mean nothing.
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
        if (type == NAME_NOT_EQUAL) {
            var split = token.getStopIndex() - 1;
            var word = token.part(NAME, token.getStartIndex(), split);
            word.setType(previousType() == DOT ? NAME : Tokens.ofWord(word.getText()));
            passed.add(word);
            passed.add(token.part(NOT_EQUAL, split, token.getStopIndex() + 1));
        } else if (type == UNKNOWN) {
            return skipUnknown(i);
        } else if (type == BAD_NUMBER) {
            findings.error(token.toSpan(), "`" + token.getText() + "` is neither a number nor a name: a name cannot begin with a digit");
            token.setType(INT);
            token.setText("0");
            passed.add(token);
        } else if (type == COLON && beginsSymbol(i)) {
            return symbol(token, tokens.get(i + 1));
        } else {
            if (Tokens.isKeyword(type) && isNameHere(i)) {
                token.setType(NAME);
            }
            inFilePath = type != LINE_BREAK && (inFilePath || (previousType() == LIBRARY && (type == DOT || type == DOTS)));
            passed.add(token);
        }
        return 0;
    }

    private int skipUnknown(int first) {
        var last = first;
        while (tokens.get(last + 1).getType() == UNKNOWN && tokens.get(last).touches(tokens.get(last + 1))) {
            last++;
        }
        var token = tokens.get(first);
        var text = Character.getName(token.getText().codePointAt(0));
        var shown = Character.isISOControl(token.getText().codePointAt(0)) ? text : "`" + token.getText() + "`";
        var span = token.toSpan().to(tokens.get(last).toSpan());
        switch (token.getText()) {
            case "'" -> findings.error(span, "unexpected `'`: strings are written in double quotes");
            case "\\" -> findings.error(span, "unexpected `\\` outside a string");
            default -> findings.error(span, "unexpected character " + shown);
        }
        return last - first;
    }

    private boolean beginsSymbol(int i) {
        var colon = tokens.get(i);
        var next = tokens.get(i + 1);
        var wordFollows = Tokens.isWord(next.getType()) || next.getType() == STRING || next.getType() == NAME_NOT_EQUAL;
        return wordFollows && colon.touches(next) && !(endsKey(previousType()) && passed.getLast().touches(colon));
    }

    /** Whether a colon right behind it belongs to it, as in {@code a:b}, {@code "k":v} and {@code ):map}. */
    private static boolean endsKey(int type) {
        return Tokens.isWord(type) || type == STRING || type == RIGHT_PAREN || type == RIGHT_BRACKET;
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
