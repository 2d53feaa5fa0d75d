package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import java.util.ArrayList;
import java.util.List;

/**
 * The third pass over the tokens: where statements and clauses end and what each brace is. Line breaks, semicolons and
 * the commas between clauses become {@code STATEMENT_END} and {@code CLAUSE_END}, each statement and clause getting
 * exactly one; the braces of blocks become {@code BLOCK_OPEN}; brackets on their target's line become {@code CALL_OPEN}
 * and {@code INDEX_OPEN}.
 */
final class LayoutPass {
    private final List<SyntaxToken> tokens;
    private final List<SyntaxToken> passed = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();

    private LayoutPass(List<SyntaxToken> tokens) {
        this.tokens = tokens;
    }

    /** Goes through tokens whose brackets pair. */
    static List<SyntaxToken> run(List<SyntaxToken> tokens) {
        var pass = new LayoutPass(tokens);
        pass.frames.add(new Frame(Frame.Kind.BLOCK));
        tokens.forEach(pass::pass);
        return pass.passed;
    }

    private void pass(SyntaxToken token) {
        var frame = frames.getLast();
        switch (token.getType()) {
            case LINE_BREAK -> lineBreak(frame, token);
            case SEMICOLON -> semicolon(frame, token);
            case COMMA -> comma(frame, token);
            case EOF -> {
                end(frame, token);
                passed.add(token);
            }
            case LEFT_BRACE -> open(frame, token, kindOfBrace(frame, token));
            case FN -> open(frame, token, Frame.Kind.FN);
            case LEFT_PAREN -> {
                token.setType(followsTarget(frame) ? CALL_OPEN : LEFT_PAREN);
                open(frame, token, Frame.Kind.INLINE);
            }
            case LEFT_BRACKET -> {
                token.setType(followsTarget(frame) ? INDEX_OPEN : LEFT_BRACKET);
                open(frame, token, Frame.Kind.INLINE);
            }
            case SET_OPEN, HOLE_OPEN, TEXT_OPEN, TRIPLE_TEXT_OPEN -> open(frame, token, Frame.Kind.INLINE);
            case RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, HOLE_CLOSE, TEXT_CLOSE, END -> close(frame, token);
            case AFTER -> after(frame, token);
            default -> {
                expectBrace(frame, token);
                add(frame, token);
            }
        }
    }

    // ---- ends

    private void lineBreak(Frame frame, SyntaxToken token) {
        var next = nextAfterBreaks(token.position);
        var goesOn = frame.last == null
                || frame.isInline()
                || Tokens.continuesLine(frame.last.getType())
                || Tokens.continuesPreviousLine(next.getType());
        if (goesOn) {
            frame.broken = true;
        } else {
            separate(frame, token, next);
        }
    }

    private void semicolon(Frame frame, SyntaxToken token) {
        if (frame.isInline()) {
            add(frame, token);
        } else if (frame.last != null) {
            separate(frame, token, nextAfterBreaks(token.position));
        }
    }

    private void comma(Frame frame, SyntaxToken token) {
        if (frame.isInBody()) {
            endClause(frame, token);
        } else if (!isTrailing(frame, token)) {
            frame.awaited.clear();
            add(frame, token);
        }
    }

    /** Whether it stands behind the last of several things: it then says no more than the closer does. */
    private boolean isTrailing(Frame frame, SyntaxToken token) {
        return frame.isInline()
                && frame.last != null
                && frame.last.getType() != COMMA
                && Bracket.isCloser(nextAfterBreaks(token.position).getType());
    }

    private void separate(Frame frame, SyntaxToken separator, SyntaxToken next) {
        if (frame.isInBody() && ClauseHeads.beginsAt(tokens, next.position, frame.commasAllowed())) {
            endClause(frame, separator);
        } else {
            endStatement(frame, separator);
        }
    }

    /** The {@code after} of a {@code receive} ends the clause before it; that of a {@code try} goes on with it. */
    private void after(Frame frame, SyntaxToken token) {
        var ofReceive = frame.kind == Frame.Kind.RECEIVE
                && nextAfterBreaks(token.position).getType() != LEFT_BRACE;
        if (ofReceive) {
            endClause(frame, token);
        }
        add(frame, token);
    }

    private void end(Frame frame, SyntaxToken closer) {
        if (frame.hasClauses()) {
            endClause(frame, closer);
        } else if (frame.isStatementOpen()) {
            endStatement(frame, closer);
        }
    }

    private void endClause(Frame frame, SyntaxToken cause) {
        if (frame.isStatementOpen()) {
            endStatement(frame, cause);
        }
        if (frame.isClauseOpen()) {
            addEnd(CLAUSE_END, cause);
        }
        frame.endClause();
    }

    private void endStatement(Frame frame, SyntaxToken cause) {
        addEnd(STATEMENT_END, cause);
        frame.endStatement();
    }

    private void addEnd(int type, SyntaxToken cause) {
        var end = cause.before(type);
        end.depth = frames.size();
        passed.add(end);
    }

    // ---- brackets

    private void open(Frame frame, SyntaxToken token, Frame.Kind kind) {
        if (token.getType() == LEFT_BRACE && kind != Frame.Kind.INLINE) {
            token.setType(BLOCK_OPEN);
        }
        add(frame, token);
        frames.add(new Frame(kind));
    }

    private void close(Frame frame, SyntaxToken closer) {
        end(frame, closer);
        frames.removeLast();
        if (closer.partner.getType() == BLOCK_OPEN) {
            closer.setType(BLOCK_CLOSE);
        }
        add(frames.getLast(), closer);
    }

    private void add(Frame frame, SyntaxToken token) {
        token.depth = frames.size();
        passed.add(token);
        frame.passed(token);
    }

    private static boolean followsTarget(Frame frame) {
        return frame.last != null && !frame.broken && Tokens.endsOperand(frame.last.getType());
    }

    /** Notes what the next brace behind an expression will be. */
    private void expectBrace(Frame frame, SyntaxToken token) {
        var next = nextAfterBreaks(token.position).getType();
        switch (token.getType()) {
            case IF, MODULE -> frame.awaited.push(Frame.Kind.BLOCK);
            case CASE -> frame.awaited.push(Frame.Kind.CLAUSES);
            case FUNCTION -> {
                if (next == LEFT_PAREN) {
                    frame.awaited.push(Frame.Kind.BLOCK);
                }
            }
            case CATCH -> {
                if (next == AS) {
                    frame.awaited.push(Frame.Kind.CLAUSES);
                }
            }
            default -> {}
        }
    }

    private Frame.Kind kindOfBrace(Frame frame, SyntaxToken brace) {
        if (frame.last == null) {
            return Frame.Kind.INLINE;
        }
        var last = frame.last.getType();
        return switch (last) {
            case TRY, ELSE, AFTER -> Frame.Kind.BLOCK;
            case CATCH -> Frame.Kind.CLAUSES;
            case RECEIVE -> Frame.Kind.RECEIVE;
            case ARROW -> ArrowBraces.isLiteral(tokens, brace) ? Frame.Kind.INLINE : Frame.Kind.BLOCK;
            default -> Tokens.endsOperand(last) && !frame.awaited.isEmpty() ? frame.awaited.pop() : Frame.Kind.INLINE;
        };
    }

    private SyntaxToken nextAfterBreaks(int position) {
        var next = position + 1;
        while (next < tokens.size() && tokens.get(next).getType() == LINE_BREAK) {
            next++;
        }
        return tokens.get(Math.min(next, tokens.size() - 1));
    }
}
