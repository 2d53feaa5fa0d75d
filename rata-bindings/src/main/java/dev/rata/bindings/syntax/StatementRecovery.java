package dev.rata.bindings.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/** Goes on behind the statement or clause that holds an error: the layout pass has marked where each ends. */
final class StatementRecovery extends DefaultErrorStrategy {
    private final Findings findings;

    StatementRecovery(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            ErrorWords.report(parser, error, findings);
        }
    }

    /** Leaves rules until one is reached that has an end to go to. */
    @Override
    public void recover(Parser parser, RecognitionException error) {
        var context = parser.getContext();
        switch (context) {
            case RataParser.StatementContext _ -> skip(parser, depthOf(context), RataLexer.STATEMENT_END);
            case RataParser.ClauseContext _, RataParser.FunctionClauseContext _, RataParser.AfterContext _ ->
                skip(parser, depthOf(context), RataLexer.CLAUSE_END);
            case RataParser.ProgramContext _ -> skip(parser, 0, Token.EOF);
            default -> throw error;
        }
        endErrorCondition(parser);
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    /** Steps over statements that begin with what cannot begin one. */
    @Override
    public void sync(Parser parser) {
        if (!(parser.getContext() instanceof RataParser.StatementsContext)) {
            return;
        }
        var expected = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
        for (var next = next(parser);
                !expected.contains(next.getType()) && !closesStatements(next);
                next = next(parser)) {
            reportError(parser, new InputMismatchException(parser));
            skip(parser, next.depth, RataLexer.STATEMENT_END);
            endErrorCondition(parser);
        }
    }

    private static boolean closesStatements(SyntaxToken token) {
        return switch (token.getType()) {
            case RataLexer.BLOCK_CLOSE, RataLexer.CLAUSE_END, Token.EOF -> true;
            default -> false;
        };
    }

    private static void skip(Parser parser, int depth, int end) {
        for (var next = next(parser); next.getType() != Token.EOF && next.depth >= depth; next = next(parser)) {
            if (next.depth == depth && next.getType() == end) {
                parser.consume();
                return;
            }
            if (next.depth == depth && next.getType() == RataLexer.CLAUSE_END) {
                return;
            }
            parser.consume();
        }
    }

    private static int depthOf(ParserRuleContext context) {
        return ((SyntaxToken) context.getStart()).depth;
    }

    private static SyntaxToken next(Parser parser) {
        return (SyntaxToken) parser.getCurrentToken();
    }
}
