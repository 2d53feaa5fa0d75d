package dev.rata.bindings.syntax;

import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** One run from text to tree. */
final class Parse {
    private Parse() {}

    static Parsed of(SourceFile source) {
        var findings = new Findings(source);
        var read = TokenReader.read(source);
        var ends = StringEnds.check(read.tokens(), findings);
        var brackets = BracketPass.run(WordPass.run(ends.tokens(), findings), findings);
        if (ends.complete()) {
            BracketPass.reportUnclosed(brackets, findings);
        }
        var laidOut = LayoutPass.run(brackets.tokens());
        silenceBehindUnclosed(brackets.unclosed(), findings);
        var tree = tree(laidOut, findings);
        var program = new TreeBuilder(findings).program(tree);
        return new Parsed(program, read.comments(), findings.inOrder());
    }

    /** The phrases of a text that is known to be valid. */
    static Written.Phrase written(SourceFile source) {
        var findings = new Findings(source);
        var tokens = TokenReader.read(source).tokens();
        var brackets = BracketPass.run(WordPass.run(tokens, findings), findings);
        var tree = tree(LayoutPass.run(brackets.tokens()), findings);
        if (!findings.isEmpty()) {
            throw new SourceException(findings.inOrder());
        }
        return new WrittenBuilder(source).phrase(tree);
    }

    /** Inside an unclosed bracket line breaks mean nothing: what the parser then finds on later lines is no news. */
    private static void silenceBehindUnclosed(List<SyntaxToken> unclosed, Findings findings) {
        for (var opener : unclosed) {
            if (opener.getType() != RataLexer.BLOCK_OPEN && opener.getType() != RataLexer.FN) {
                findings.silenceFrom(opener.getStartIndex());
            }
        }
    }

    /** First the quick way; only a text with an error is read again, with the full algorithm and with recovery. */
    private static RataParser.ProgramContext tree(List<SyntaxToken> tokens, Findings findings) {
        var stream = new CommonTokenStream(new ListTokenSource(tokens));
        var parser = new RataParser(stream);
        parser.removeErrorListeners();
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        parser.setErrorHandler(new BailErrorStrategy());
        try {
            return parser.program();
        } catch (ParseCancellationException error) {
            stream.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            parser.setErrorHandler(new StatementRecovery(findings));
            return parser.program();
        }
    }
}
