package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.RuleNode;

/** Builds patterns, which the grammar reads as expressions, and reports what cannot be one. */
final class PatternBuilder extends RataParserBaseVisitor<Pattern> {
    /** How many items `a = b = …` may have: keeps the recursion shallow. */
    private static final int LONGEST = 100;

    private final TreeBuilder tree;

    PatternBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Pattern ofExpression(RataParser.ExpressionContext context) {
        return of(new FlatExpression(context));
    }

    Pattern ofOperand(RataParser.OperandContext context) {
        return of(new FlatExpression(List.of(context)));
    }

    /** The pattern of a whole stretch. */
    Pattern of(FlatExpression items) {
        if (items.size() > LONGEST) {
            return refused(items.span(), "too many names for one value");
        }
        if (items.isInfix(1, ASSIGN)) {
            return alias(items.part(0, 1), items.part(2, items.size()), items.span());
        }
        for (var i = 1; i < items.size(); i++) {
            if (items.isInfix(i, DOTS)) {
                return range(items.part(0, i), items.part(i + 1, items.size()), items.span());
            }
        }
        if (isNumber(items)) {
            return new Pattern.Literal(number(items), items.span());
        }
        var primary = items.onlyPrimary();
        return primary == null ? refused(items.span(), "an operation or call") : primary.accept(this);
    }

    private Pattern alias(FlatExpression left, FlatExpression right, Span span) {
        var first = of(left);
        var second = of(right);
        if (second instanceof Pattern.Name name) {
            return new Pattern.Alias(first, name, span);
        }
        if (first instanceof Pattern.Name name) {
            return new Pattern.Alias(second, name, span);
        }
        tree.error(span, "expected a name on one side of the `=` in a pattern");
        return first;
    }

    private Pattern range(FlatExpression from, FlatExpression to, Span span) {
        if (isNumber(from) && isNumber(to)) {
            return new Pattern.Range(number(from), number(to), span);
        }
        tree.error(span, "expected numbers at both ends of a range pattern");
        return new Pattern.Wildcard(span);
    }

    /** Whether it is a number, with or without a minus sign. */
    private static boolean isNumber(FlatExpression items) {
        var digits = items.isPrefix(0) && items.operator(0) == MINUS ? items.part(1, items.size()) : items;
        return digits.onlyPrimary() instanceof RataParser.LiteralContext literal
                && (literal.INT() != null || literal.FLOAT() != null);
    }

    private Expr number(FlatExpression items) {
        return new PrecedenceParser(tree, items).parse();
    }

    @Override
    public Pattern visitLiteral(RataParser.LiteralContext context) {
        return new Pattern.Literal(tree.literals.literal(context), TreeBuilder.span(context));
    }

    @Override
    public Pattern visitName(RataParser.NameContext context) {
        var span = TreeBuilder.span(context);
        return context.getText().equals("_") ? new Pattern.Wildcard(span) : new Pattern.Name(context.getText(), span);
    }

    @Override
    public Pattern visitPin(RataParser.PinContext context) {
        return new Pattern.Pin(context.NAME().getText(), TreeBuilder.span(context));
    }

    @Override
    public Pattern visitParenthesized(RataParser.ParenthesizedContext context) {
        return context.expression().size() == 1
                ? ofExpression(context.expression(0))
                : refused(TreeBuilder.span(context), "several values in parentheses");
    }

    @Override
    public Pattern visitVector(RataParser.VectorContext context) {
        var span = TreeBuilder.span(context);
        if (OperandBuilder.isOneMap(context.elements())) {
            return map(context.elements(), span);
        }
        var tail = Optional.ofNullable(context.expression()).map(this::ofExpression);
        return new Pattern.VectorOf(elements(context.elements()), tail, span);
    }

    @Override
    public Pattern visitList(RataParser.ListContext context) {
        var span = TreeBuilder.span(context);
        return OperandBuilder.isOneMap(context.elements())
                ? map(context.elements(), span)
                : new Pattern.ListOf(elements(context.elements()), span);
    }

    @Override
    public Pattern visitInterpolation(RataParser.InterpolationContext context) {
        return refused(TreeBuilder.span(context), "an f-string");
    }

    @Override
    public Pattern visitSet(RataParser.SetContext context) {
        return refused(TreeBuilder.span(context), "a set");
    }

    /** Every other form. */
    @Override
    public Pattern visitChildren(RuleNode node) {
        var context = (ParserRuleContext) node;
        return refused(TreeBuilder.span(context), "`" + context.getStart().getText() + "`");
    }

    private Pattern map(RataParser.ElementsContext context, Span span) {
        return new Pattern.MapOf(entries(context.element()), span);
    }

    private List<Pattern.Entry> entries(List<RataParser.ElementContext> elements) {
        var entries = new ArrayList<Pattern.Entry>();
        for (var element : elements) {
            var span = TreeBuilder.span(element);
            if (element.COLON() == null) {
                tree.error(span, "`key: pattern` pairs come last: expected another pair");
            } else {
                entries.add(
                        new Pattern.Entry(tree.literals.key(element), ofExpression(Literals.valueOf(element)), span));
            }
        }
        return entries;
    }

    /** The patterns in order; pairs at the end become one map pattern, the last of them. */
    private List<Pattern> elements(RataParser.ElementsContext context) {
        var elements = OperandBuilder.elementsOf(context);
        var patterns = new ArrayList<Pattern>();
        for (var i = 0; i < elements.size(); i++) {
            if (elements.get(i).COLON() != null) {
                var pairs = elements.subList(i, elements.size());
                var span = TreeBuilder.span(pairs.getFirst()).to(TreeBuilder.span(pairs.getLast()));
                patterns.add(new Pattern.MapOf(entries(pairs), span));
                return patterns;
            }
            patterns.add(ofExpression(Literals.valueOf(elements.get(i))));
        }
        return patterns;
    }

    private Pattern refused(Span span, String found) {
        tree.error(span, "expected a pattern, found " + found);
        return new Pattern.Wildcard(span);
    }
}
