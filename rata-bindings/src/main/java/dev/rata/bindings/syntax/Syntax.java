package dev.rata.bindings.syntax;

import dev.rata.bindings.source.SourceFile;
import java.util.List;

/**
 * Reads source text into a tree. The text becomes tokens ({@link TokenReader}); three passes settle what depends on
 * neighbours: words ({@link WordPass}), brackets ({@link BracketPass}), ends of statements and kinds of braces
 * ({@link LayoutPass}); the grammar makes of them a parse tree, the builders make of that the tree.
 */
public final class Syntax {
    private Syntax() {}

    /**
     * Reads a file. Never throws, whatever the text: what is wrong with it is in the result, several problems at once.
     */
    public static Parsed parse(SourceFile source) {
        return Parse.of(source);
    }

    /**
     * The phrases and words of a file that {@link #parse} found valid.
     *
     * @throws dev.rata.bindings.source.SourceException when it is not even well-formed
     */
    public static Written.Phrase written(SourceFile source) {
        return Parse.written(source);
    }

    /**
     * Whether more lines are wanted before the text can be run: a bracket, a block, {@code fn} or string is open, or
     * the last line ends with an operator or a comma. A text with an error that more lines cannot mend is complete.
     */
    public static boolean isComplete(String text) {
        var findings = new Findings(new SourceFile("", text));
        var ends = StringEnds.check(TokenReader.read(findings.source()).tokens(), findings);
        if (!ends.complete()) {
            return false;
        }
        var brackets = BracketPass.run(WordPass.run(ends.tokens(), findings), findings);
        return !findings.isEmpty() || (brackets.unclosed().isEmpty() && !endsOpen(brackets.tokens()));
    }

    private static boolean endsOpen(List<SyntaxToken> tokens) {
        for (var token : tokens.reversed()) {
            var type = token.getType();
            if (type != RataLexer.EOF && type != RataLexer.LINE_BREAK) {
                return Tokens.continuesLine(type);
            }
        }
        return false;
    }
}
