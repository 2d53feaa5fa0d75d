package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.Expr;
import java.math.BigInteger;
import java.util.ArrayList;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Builds numbers, strings, symbols and f-strings. */
final class Literals {
    private final TreeBuilder tree;

    Literals(TreeBuilder tree) {
        this.tree = tree;
    }

    Expr literal(RataParser.LiteralContext context) {
        var token = context.getStart();
        var span = TreeBuilder.span(token);
        return switch (token.getType()) {
            case INT -> new Expr.IntLiteral(new BigInteger(digits(token)), span);
            case FLOAT -> number(token);
            case STRING, TRIPLE_STRING -> new Expr.StringLiteral(string(token), span);
            case SYMBOL -> new Expr.SymbolLiteral(symbol(token), span);
            case TRUE -> new Expr.BoolLiteral(true, span);
            case FALSE -> new Expr.BoolLiteral(false, span);
            case NIL -> new Expr.NilLiteral(span);
            default -> throw new IllegalStateException("no literal: token type " + token.getType());
        };
    }

    private Expr number(Token token) {
        var value = Double.parseDouble(digits(token));
        if (Double.isInfinite(value)) {
            tree.error(TreeBuilder.span(token), "`" + token.getText() + "` is too large for a float");
        }
        return new Expr.FloatLiteral(value, TreeBuilder.span(token));
    }

    private static String digits(Token token) {
        return token.getText().replace("_", "");
    }

    /** The text of a string token of either kind. */
    String string(Token token) {
        var quote = token.getType() == TRIPLE_STRING ? 3 : 1;
        var content = StringContent.ofString(
                tree, token.getStartIndex() + quote, TreeBuilder.span(token).end() - quote);
        if (token.getType() == TRIPLE_STRING) {
            content.stripIndentation();
        }
        return content.text();
    }

    String symbol(Token token) {
        if (!token.getText().startsWith(":\"")) {
            return token.getText().substring(1);
        }
        return StringContent.ofString(
                        tree, token.getStartIndex() + 2, TreeBuilder.span(token).end() - 1)
                .text();
    }

    /** The key of a {@code key: value} pair. */
    Expr key(RataParser.ElementContext element) {
        var written = new FlatExpression(element.expression(0));
        var span = written.span();
        var only = written.onlyPrimary();
        if (only instanceof RataParser.LiteralContext literal && literal.STRING() != null) {
            return new Expr.StringLiteral(string(literal.getStart()), span);
        }
        if (only instanceof RataParser.LiteralContext literal && literal.SYMBOL() != null) {
            return new Expr.SymbolLiteral(symbol(literal.getStart()), span);
        }
        if (!(only instanceof RataParser.NameContext)) {
            tree.error(
                    span,
                    "a key is a name, a string or a symbol: expected `name:`, `\"name\":` or `:\"any name\":`",
                    "for other keys there is `Maps.put`");
        }
        return new Expr.SymbolLiteral(tree.source(span), span);
    }

    /** The expression of an element, behind its key if it has one. */
    static RataParser.ExpressionContext valueOf(RataParser.ElementContext element) {
        return element.expression().getLast();
    }

    Expr value(RataParser.ElementContext element) {
        return tree.expression(valueOf(element));
    }

    Expr interpolation(RataParser.TextContext context) {
        var open = context.getStart();
        var content = StringContent.ofText(
                tree, TreeBuilder.span(open).end(), context.getStop().getStartIndex());
        context.hole().forEach(hole -> content.hole(TreeBuilder.span(hole)));
        if (open.getType() == TRIPLE_TEXT_OPEN) {
            content.stripIndentation();
        }
        var parts = new ArrayList<Expr.Part>();
        var text = new StringBuilder();
        for (var child : context.children) {
            if (child instanceof TerminalNode part && part.getSymbol().getType() == TEXT_PART) {
                text.append(content.text(TreeBuilder.span(part.getSymbol())));
            } else if (child instanceof RataParser.HoleContext hole) {
                addText(parts, text);
                parts.add(new Expr.Part.Hole(tree.expression(hole.expression())));
            }
        }
        addText(parts, text);
        return new Expr.Interpolation(parts, TreeBuilder.span(context));
    }

    private static void addText(ArrayList<Expr.Part> parts, StringBuilder text) {
        if (!text.isEmpty()) {
            parts.add(new Expr.Part.Text(text.toString()));
            text.setLength(0);
        }
    }
}
