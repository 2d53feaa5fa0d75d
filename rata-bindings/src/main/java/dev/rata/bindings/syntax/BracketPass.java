package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.ArrayList;
import java.util.List;

/**
 * The second pass over the tokens: pairs brackets, {@code fn} with {@code end}, and the parts of f-strings. Reports
 * what does not pair and repairs it, by putting in the missing closer or leaving out the surplus one, so that the
 * passes behind it see only pairs.
 */
final class BracketPass {
    /**
     * How many brackets, blocks and functions may be open at one place: what keeps every later stage's recursion
     * shallow.
     */
    static final int DEEPEST = 200;

    private final Findings findings;
    private final List<SyntaxToken> passed = new ArrayList<>();
    private final List<SyntaxToken> open = new ArrayList<>();

    private BracketPass(Findings findings) {
        this.findings = findings;
    }

    /**
     * What the pass leaves.
     *
     * @param tokens every opener and closer has its partner
     * @param unclosed the openers the file ends without closing
     */
    record Result(List<SyntaxToken> tokens, List<SyntaxToken> unclosed) {}

    static Result run(List<SyntaxToken> tokens, Findings findings) {
        return new BracketPass(findings).pass(tokens);
    }

    private Result pass(List<SyntaxToken> tokens) {
        var end = tokens.getLast();
        for (var token : tokens) {
            if (open.size() == DEEPEST) {
                findings.errorOf(
                        "too_deep",
                        open.getLast().toSpan(),
                        "nested too deeply: " + DEEPEST + " brackets, blocks and functions are open here");
                return new Result(List.of(end), List.of());
            }
            var type = token.getType();
            if (Bracket.isCloser(type)) {
                close(token);
            } else if (type != EOF) {
                if (Bracket.openedBy(type) != null) {
                    open.add(token);
                }
                add(token);
            }
        }
        var unclosed = List.copyOf(open);
        closeDownTo(0, end);
        add(end);
        return new Result(passed, unclosed);
    }

    /** Reports the openers that the file ends without closing. */
    static void reportUnclosed(Result result, Findings findings) {
        for (var opener : result.unclosed()) {
            var bracket = Bracket.openedBy(opener.getType());
            findings.errorOf(
                    "unclosed",
                    opener.toSpan(),
                    "this `" + bracket.openerText() + "` is never closed: expected `" + bracket.closerText()
                            + "`, found the end of the file");
        }
    }

    private void close(SyntaxToken closer) {
        var type = closer.getType();
        var match = open.size() - 1;
        while (match >= 0 && !bracketAt(match).isClosedBy(type) && bracketAt(match) != Bracket.HOLE) {
            match--;
        }
        if (match >= 0 && bracketAt(match).isClosedBy(type)) {
            if (match < open.size() - 1) {
                reportMismatch(open.getLast(), closer);
                closeDownTo(match + 1, closer);
            }
            pair(open.removeLast(), closer);
        } else if (!open.isEmpty() && isSlip(open.getLast(), closer)) {
            reportMismatch(open.getLast(), closer);
            closer.setType(Bracket.openedBy(open.getLast().getType()).closer());
            pair(open.removeLast(), closer);
        } else {
            findings.error(closer.toSpan(), "`" + closer.getText() + "` has nothing to close");
        }
    }

    /**
     * Whether a closer of the wrong kind was most likely meant for that opener: both of one line, or the opener inside
     * an expression anyway.
     */
    private boolean isSlip(SyntaxToken opener, SyntaxToken closer) {
        return switch (Bracket.openedBy(opener.getType())) {
            case PAREN, SQUARE -> true;
            case BRACE, SET, FN_END -> lineOf(opener) == lineOf(closer);
            case HOLE, TEXT, TRIPLE_TEXT -> false;
        };
    }

    private void reportMismatch(SyntaxToken opener, SyntaxToken closer) {
        var bracket = Bracket.openedBy(opener.getType());
        findings.error(
                closer.toSpan(),
                "expected `" + bracket.closerText() + "` to close the `" + bracket.openerText() + "` opened at line "
                        + lineOf(opener) + ", found `" + closer.getText() + "`");
        switch (bracket) {
            case PAREN, SQUARE, SET -> findings.silenceBetween(opener.getStartIndex(), closer.getStartIndex());
            case BRACE, HOLE, FN_END, TEXT, TRIPLE_TEXT -> {}
        }
    }

    private void closeDownTo(int size, SyntaxToken next) {
        while (open.size() > size) {
            var opener = open.removeLast();
            pair(opener, next.before(Bracket.openedBy(opener.getType()).closer()));
        }
    }

    private void pair(SyntaxToken opener, SyntaxToken closer) {
        if (opener.getType() == HOLE_OPEN) {
            closer.setType(HOLE_CLOSE);
        }
        opener.partner = closer;
        closer.partner = opener;
        add(closer);
    }

    private void add(SyntaxToken token) {
        token.position = passed.size();
        passed.add(token);
    }

    private int lineOf(SyntaxToken token) {
        return findings.source().line(token.getStartIndex());
    }

    private Bracket bracketAt(int index) {
        return Bracket.openedBy(open.get(index).getType());
    }
}
