package dev.rata.bindings.syntax;

import dev.rata.bindings.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * Reads a text into tokens, line breaks included; comments are kept apart.
 *
 * @param tokens the last one is the end of the file
 */
record TokenReader(List<SyntaxToken> tokens, List<Comment> comments) {
    static TokenReader read(SourceFile source) {
        var lexer = new ForgivingLexer(CharStreams.fromString(source.text(), source.name()));
        lexer.removeErrorListeners();
        lexer.setTokenFactory(new SyntaxToken.Factory());
        var tokens = new ArrayList<SyntaxToken>();
        var comments = new ArrayList<Comment>();
        Token token;
        do {
            token = lexer.nextToken();
            var read = (SyntaxToken) token;
            if (read.getChannel() == RataLexer.COMMENTS) {
                comments.add(new Comment(read.getText(), read.toSpan()));
            } else {
                tokens.add(read);
            }
        } while (token.getType() != Token.EOF);
        return new TokenReader(tokens, comments);
    }

    /** Stays in its mode at a {@code }} that closes nothing; the bracket pass reports it. */
    private static final class ForgivingLexer extends RataLexer {
        ForgivingLexer(CharStream input) {
            super(input);
        }

        @Override
        public int popMode() {
            return _modeStack.isEmpty() ? _mode : super.popMode();
        }
    }
}
