package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Span;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Pair;

/** A token with what the token passes find out about it. */
final class SyntaxToken extends CommonToken {
    private static final long serialVersionUID = 1;

    /** The other one of a pair of brackets; null for everything else. */
    transient SyntaxToken partner;

    /** Its index in the list of matched tokens. */
    int position;

    /** How many brackets, blocks and functions are open around it; an opener and its closer have the number outside. */
    int depth;

    /** For a token that the passes put in: the token it stands before; null for tokens of the text. */
    transient SyntaxToken cause;

    SyntaxToken(Pair<TokenSource, CharStream> source, int type, int start, int stop) {
        super(source, type, Token.DEFAULT_CHANNEL, start, stop);
    }

    /** Another token over a part of this one's characters. */
    SyntaxToken part(int partType, int from, int to) {
        var token = new SyntaxToken(source, partType, from, to - 1);
        token.setLine(getLine());
        return token;
    }

    /** An empty token in front of this one. */
    SyntaxToken before(int newType) {
        var token = part(newType, start, start);
        token.cause = this;
        return token;
    }

    Span toSpan() {
        return new Span(start, Math.max(start, stop + 1));
    }

    boolean touches(SyntaxToken next) {
        return stop + 1 == next.start;
    }

    /** Makes the lexer produce these tokens. */
    static final class Factory implements TokenFactory<SyntaxToken> {
        @Override
        public SyntaxToken create(
                Pair<TokenSource, CharStream> source,
                int type,
                String text,
                int channel,
                int start,
                int stop,
                int line,
                int column) {
            var token = new SyntaxToken(source, type, start, stop);
            token.setLine(line);
            token.setCharPositionInLine(column);
            token.setChannel(channel);
            if (type == Lexer.EOF) {
                token.setText("");
            }
            return token;
        }

        @Override
        public SyntaxToken create(int type, String text) {
            throw new UnsupportedOperationException("every token has a place in the source");
        }
    }
}
