package dev.rata.bindings.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

/** One open bracket, block or function, as {@link LayoutPass} goes through it. */
final class Frame {
    /** What separates the things inside. */
    enum Kind {
        /** Brackets around expressions: line breaks mean nothing. */
        INLINE,
        /** Statements. */
        BLOCK,
        /** Clauses of {@code case} and {@code catch}. */
        CLAUSES,
        /** Clauses of {@code receive}, and its {@code after}. */
        RECEIVE,
        /** Clauses of {@code fn}. */
        FN
    }

    final Kind kind;

    /** What the braces still to come are for: {@code if} and the like, whose brace follows an expression. */
    final Deque<Kind> awaited = new ArrayDeque<>();

    /** The last token of the statement or clause being read; null at its beginning. */
    SyntaxToken last;

    /** Whether a line break was passed over since {@link #last}. */
    boolean broken;

    /** Whether what is being read is a clause's head, up to its arrow. */
    private boolean inHead;

    private boolean statementOpen;
    private boolean clauseOpen;
    private int commasInHead;
    private int arity = -1;

    Frame(Kind kind) {
        this.kind = kind;
        this.inHead = hasClauses();
    }

    boolean hasClauses() {
        return kind == Kind.CLAUSES || kind == Kind.RECEIVE || kind == Kind.FN;
    }

    boolean isInline() {
        return kind == Kind.INLINE;
    }

    boolean isInBody() {
        return hasClauses() && !inHead;
    }

    boolean isStatementOpen() {
        return statementOpen;
    }

    boolean isClauseOpen() {
        return clauseOpen;
    }

    /** How many commas a clause's head can hold before its arrow. */
    int commasAllowed() {
        return kind == Kind.FN ? Math.max(0, arity - 1) : 0;
    }

    /** Notes that a token of this frame was passed on. */
    void passed(SyntaxToken token) {
        last = token;
        broken = false;
        clauseOpen |= hasClauses();
        statementOpen |= !inHead && !isInline();
        if (inHead && token.getType() == RataLexer.COMMA) {
            commasInHead++;
        }
        if (inHead && token.getType() == RataLexer.ARROW) {
            inHead = false;
            statementOpen = false;
            if (arity < 0) {
                arity = commasInHead + 1;
            }
        }
    }

    void endStatement() {
        statementOpen = false;
        last = null;
        broken = false;
        awaited.clear();
    }

    void endClause() {
        endStatement();
        clauseOpen = false;
        inHead = hasClauses();
        commasInHead = 0;
    }
}
