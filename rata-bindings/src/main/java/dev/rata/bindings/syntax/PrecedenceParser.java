package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.BinaryOperator;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups a flat expression by the precedence of its operators. */
final class PrecedenceParser {
    private final TreeBuilder tree;
    private final FlatExpression items;
    private int next;

    PrecedenceParser(TreeBuilder tree, FlatExpression items) {
        this.tree = tree;
        this.items = items;
    }

    Expr parse() {
        return parse(Precedence.BINDING);
    }

    private Expr parse(int weakest) {
        var from = next;
        if (weakest <= Precedence.BINDING && items.isOperand(next) && items.isInfix(next + 1, ASSIGN)) {
            return bind(from);
        }
        var left = items.isPrefix(next) ? prefixed() : tree.operand(items.operand(next++));
        var compared = false;
        while (next < items.size() && Precedence.of(items.operator(next)) >= weakest) {
            var compares = Precedence.of(items.operator(next)) == Precedence.COMPARISON;
            if (compares && compared) {
                tree.error(items.span(next), "comparisons do not chain", "write `a < b and b < c`");
            }
            compared = compares;
            left = infix(left, from);
        }
        return left;
    }

    private Expr bind(int from) {
        var pattern = tree.patterns.ofOperand(items.operand(next));
        next += 2;
        var value = parse(Precedence.BINDING);
        return new Expr.Bind(pattern, Optional.empty(), value, items.span(from, next));
    }

    private Expr prefixed() {
        var from = next++;
        return switch (items.operator(from)) {
            case NOT, BANG -> new Expr.Not(parse(Precedence.NOT), items.span(from, next));
            case MINUS -> negated(from);
            case TILDE -> tree.functions.tilde(() -> parse(Precedence.BINDING), () -> items.span(from, next));
            case RAISE -> new Expr.Raise(parse(Precedence.BINDING), items.span(from, next));
            case RERAISE -> new Expr.Reraise(parse(Precedence.BINDING), items.span(from, next));
            case RETURN -> new Expr.Return(parse(Precedence.BINDING), items.span(from, next));
            case ASSERT -> asserted(from);
            default -> throw new IllegalStateException("no prefix operator: " + items.span(from));
        };
    }

    private Expr negated(int from) {
        var operand = parse(Precedence.NEGATION);
        var span = items.span(from, next);
        var isLiteral = items.part(from + 1, next).onlyPrimary() instanceof RataParser.LiteralContext;
        if (isLiteral && operand instanceof Expr.IntLiteral number) {
            return new Expr.IntLiteral(number.value().negate(), span);
        }
        if (isLiteral && operand instanceof Expr.FloatLiteral number) {
            return new Expr.FloatLiteral(-number.value(), span);
        }
        return new Expr.Negate(operand, span);
    }

    private Expr asserted(int from) {
        var isPair = items.size() == from + 2
                && items.part(from + 1, from + 2).onlyPrimary() instanceof RataParser.ParenthesizedContext parens
                && parens.expression().size() == 2;
        if (isPair) {
            var parens = (RataParser.ParenthesizedContext) items.operand(next++).primary();
            var condition = tree.expression(parens.expression(0));
            var message = tree.expression(parens.expression(1));
            var source = tree.source(TreeBuilder.span(parens.expression(0)));
            return new Expr.Assert(condition, Optional.of(message), source, items.span(from, next));
        }
        var condition = parse(Precedence.BINDING);
        return new Expr.Assert(
                condition, Optional.empty(), tree.source(items.span(from + 1, next)), items.span(from, next));
    }

    private Expr infix(Expr left, int from) {
        var at = next++;
        var type = items.operator(at);
        var rightFrom = next;
        var right = parse(Precedence.ofRightOperand(type));
        var span = items.span(from, next);
        return switch (type) {
            case ASSIGN, DEFAULT -> {
                tree.error(
                        items.span(from, at),
                        "expected a pattern left of `" + TokenText.of(type) + "`, found an operation");
                yield right;
            }
            case PIPE -> piped(left, right, rightFrom, span);
            case OR, BARS -> new Expr.Or(left, right, span);
            case AND, AMPERSANDS -> new Expr.And(left, right, span);
            case DOTS -> new Expr.Range(left, right, span);
            case SLASH ->
                isCapture(from, at)
                        ? new Expr.CaptureOrDivide(left, (Expr.IntLiteral) right, span)
                        : new Expr.Binary(BinaryOperator.DIVIDE, left, right, span);
            default -> new Expr.Binary(TokenText.binaryOperator(type), left, right, span);
        };
    }

    /** A call on the right gets the left as its first argument; anything else is called with it. */
    private Expr piped(Expr left, Expr right, int rightFrom, Span span) {
        var endsWithCall = next == rightFrom + 1
                && !items.operand(rightFrom).postfix().isEmpty()
                && items.operand(rightFrom).postfix().getLast() instanceof RataParser.CallContext;
        if (endsWithCall && right instanceof Expr.Call call) {
            var args = new ArrayList<Expr>();
            args.add(left);
            args.addAll(call.args());
            return new Expr.Call(call.target(), args, call.namedArgs(), span);
        }
        return new Expr.Call(right, List.of(left), List.of(), span);
    }

    /** Whether what was just read is {@code path/number}. */
    private boolean isCapture(int from, int slash) {
        if (slash != from + 1 || next != slash + 2) {
            return false;
        }
        var target = items.operand(from);
        var isPath = (target.primary() instanceof RataParser.NameContext
                        || target.primary() instanceof RataParser.ModuleSelfContext)
                && target.postfix().stream().allMatch(RataParser.MemberContext.class::isInstance);
        return isPath
                && items.part(slash + 1, next).onlyPrimary() instanceof RataParser.LiteralContext number
                && number.INT() != null;
    }
}
