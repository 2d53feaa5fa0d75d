package dev.rata.bindings.syntax;

import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Makes phrases and words of a parse tree without errors. */
final class WrittenBuilder {
    private static final int CONTEXT = "Context".length();

    private final SourceFile source;

    WrittenBuilder(SourceFile source) {
        this.source = source;
    }

    Written.Phrase phrase(ParserRuleContext context) {
        List<Written> parts = new ArrayList<>();
        for (ParseTree child : context.children == null ? List.<ParseTree>of() : context.children) {
            switch (child) {
                case RataParser.TextContext text -> parts.add(word(TreeBuilder.span(text)));
                case RataParser.FilePathContext path -> parts.add(word(TreeBuilder.span(path)));
                case ParserRuleContext rule -> parts.add(phrase(rule));
                case TerminalNode terminal -> addWord(terminal.getSymbol(), parts);
                default -> throw new IllegalStateException("no part of a valid text: " + child);
            }
        }
        var span = parts.stream()
                .map(Written::span)
                .filter(part -> part.length() > 0)
                .reduce(Span::to)
                .orElse(Span.at(0));
        return new Written.Phrase(kind(context), parts, span);
    }

    private void addWord(Token token, List<Written> parts) {
        if (((SyntaxToken) token).cause == null && token.getType() != Token.EOF) {
            parts.add(word(TreeBuilder.span(token)));
        }
    }

    private Written.Word word(Span span) {
        return new Written.Word(source.text(span), span);
    }

    /** {@code ModuleDefinitionContext} is {@code MODULE_DEFINITION}. */
    private static Written.Kind kind(ParserRuleContext context) {
        var name = context.getClass().getSimpleName();
        var kind = new StringBuilder();
        for (var letter : name.substring(0, name.length() - CONTEXT).toCharArray()) {
            if (Character.isUpperCase(letter) && !kind.isEmpty()) {
                kind.append('_');
            }
            kind.append(Character.toUpperCase(letter));
        }
        return Written.Kind.valueOf(kind.toString());
    }
}
