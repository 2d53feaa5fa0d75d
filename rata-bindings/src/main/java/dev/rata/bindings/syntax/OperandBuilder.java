package dev.rata.bindings.syntax;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.MapEntry;
import dev.rata.bindings.ast.NamedArg;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Builds operands: literals, names, collections, control flow, and the calls, indexes and members behind them. */
final class OperandBuilder extends RataParserBaseVisitor<Expr> {
    private final TreeBuilder tree;

    /** What was built so far of the operand: the target of the call, index or member that follows. */
    private Expr target;

    private Span start;

    OperandBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    Expr build(RataParser.OperandContext context) {
        start = TreeBuilder.span(context.primary());
        target = context.primary().accept(this);
        for (var postfix : context.postfix()) {
            target = postfix.accept(this);
        }
        return target;
    }

    private Span upTo(RataParser.PostfixContext postfix) {
        return start.to(TreeBuilder.span(postfix));
    }

    @Override
    public Expr visitIndex(RataParser.IndexContext context) {
        return new Expr.Index(target, tree.expression(context.expression()), upTo(context));
    }

    @Override
    public Expr visitMember(RataParser.MemberContext context) {
        return new Expr.Member(target, TreeBuilder.ident(context.NAME().getSymbol()), upTo(context));
    }

    @Override
    public Expr visitCall(RataParser.CallContext context) {
        var args = new ArrayList<Expr>();
        var named = new ArrayList<NamedArg>();
        for (var element : elementsOf(context.elements())) {
            var value = tree.literals.value(element);
            if (element.COLON() == null) {
                if (!named.isEmpty()) {
                    tree.error(value.span(), "positional arguments come before named ones");
                }
                args.add(value);
            } else if (tree.literals.key(element) instanceof Expr.SymbolLiteral key) {
                named.add(new NamedArg(new Ident(key.name(), key.span()), value, TreeBuilder.span(element)));
            } else {
                tree.error(
                        TreeBuilder.span(element.expression(0)), "the name of an argument is written without quotes");
            }
        }
        return new Expr.Call(target, args, named, upTo(context));
    }

    @Override
    public Expr visitLiteral(RataParser.LiteralContext context) {
        return tree.literals.literal(context);
    }

    @Override
    public Expr visitInterpolation(RataParser.InterpolationContext context) {
        return tree.literals.interpolation(context.text());
    }

    @Override
    public Expr visitName(RataParser.NameContext context) {
        var span = TreeBuilder.span(context);
        if (context.getText().equals("_")) {
            tree.error(span, "`_` has no value: it only stands in patterns");
        }
        return new Expr.Name(context.getText(), span);
    }

    @Override
    public Expr visitModuleSelf(RataParser.ModuleSelfContext context) {
        return new Expr.ModuleSelf(TreeBuilder.span(context));
    }

    @Override
    public Expr visitTildeParameter(RataParser.TildeParameterContext context) {
        var name = "." + context.NAME().getText();
        if (tree.tildes.isEmpty()) {
            tree.error(
                    TreeBuilder.span(context), "`" + name + "` is a parameter of `~`, and there is no `~` around it");
        } else {
            tree.tildes.peek().add(name);
        }
        return new Expr.Name(name, TreeBuilder.span(context));
    }

    @Override
    public Expr visitPin(RataParser.PinContext context) {
        tree.error(TreeBuilder.span(context), "`" + context.getText() + "` only stands in patterns");
        return new Expr.Name(context.NAME().getText(), TreeBuilder.span(context));
    }

    @Override
    public Expr visitParenthesized(RataParser.ParenthesizedContext context) {
        if (context.expression().size() > 1) {
            tree.error(
                    TreeBuilder.span(context),
                    "several values in parentheses are no value",
                    "a list is written `{a, b}`, a vector `[a, b]`");
        }
        return tree.expression(context.expression(0));
    }

    @Override
    public Expr visitVector(RataParser.VectorContext context) {
        var span = TreeBuilder.span(context);
        if (context.BAR() != null) {
            tree.error(
                    span,
                    "`[head | tail]` only stands in patterns",
                    "to put an element in front, write `Vector.prepend(tail, head)`");
        }
        var elements = elements(context.elements());
        return isOneMap(context.elements()) ? elements.getFirst() : new Expr.VectorLiteral(elements, span);
    }

    @Override
    public Expr visitList(RataParser.ListContext context) {
        var elements = elements(context.elements());
        return isOneMap(context.elements())
                ? new Expr.MapLiteral(((Expr.MapLiteral) elements.getFirst()).entries(), TreeBuilder.span(context))
                : new Expr.ListLiteral(elements, TreeBuilder.span(context));
    }

    @Override
    public Expr visitSet(RataParser.SetContext context) {
        for (var element : elementsOf(context.elements())) {
            if (element.COLON() != null) {
                tree.error(TreeBuilder.span(element), "a set holds values, not `key: value` pairs");
            }
        }
        return new Expr.SetLiteral(elements(context.elements()), TreeBuilder.span(context));
    }

    @Override
    public Expr visitFunction(RataParser.FunctionContext context) {
        return tree.functions.function(context);
    }

    @Override
    public Expr visitFn(RataParser.FnContext context) {
        return tree.functions.fn(context);
    }

    @Override
    public Expr visitIf(RataParser.IfContext context) {
        return tree.nested(context.alternative().size(), TreeBuilder.span(context), () -> new Chain(context).build());
    }

    /** An {@code if} with its {@code else if}s and {@code else}. */
    private final class Chain {
        private final RataParser.IfContext context;
        private final int end;

        Chain(RataParser.IfContext context) {
            this.context = context;
            this.end = TreeBuilder.span(context).end();
        }

        Expr build() {
            return link(context.IF().getSymbol(), context.expression(), context.block(), 0);
        }

        private Expr link(Token start, RataParser.ExpressionContext condition, RataParser.BlockContext then, int next) {
            var span = new Span(TreeBuilder.span(start).start(), end);
            return new Expr.If(tree.expression(condition), tree.statements.block(then), otherwise(next), span);
        }

        private Optional<Expr> otherwise(int index) {
            if (index == context.alternative().size()) {
                return Optional.empty();
            }
            var alternative = context.alternative(index);
            if (alternative.IF() != null) {
                return Optional.of(
                        link(alternative.IF().getSymbol(), alternative.expression(), alternative.block(), index + 1));
            }
            if (index + 1 < context.alternative().size()) {
                tree.error(
                        TreeBuilder.span(context.alternative(index + 1).ELSE().getSymbol()),
                        "an `if` has one `else`, and it comes last");
            }
            return Optional.of(tree.statements.block(alternative.block()));
        }
    }

    @Override
    public Expr visitCase(RataParser.CaseContext context) {
        var subject = tree.expression(context.expression());
        return new Expr.Case(subject, tree.functions.clauses(context.clauses().clause()), TreeBuilder.span(context));
    }

    @Override
    public Expr visitReceive(RataParser.ReceiveContext context) {
        var span = TreeBuilder.span(context);
        if (context.clause().isEmpty() && context.after() == null) {
            tree.error(span, "a `receive` needs a clause, `pattern -> …`, or `after ms -> …`");
        }
        var clauses = tree.functions.clauses(context.clause());
        return new Expr.Receive(clauses, Optional.ofNullable(context.after()).map(tree.functions::after), span);
    }

    @Override
    public Expr visitTry(RataParser.TryContext context) {
        return new Expr.Try(
                tree.statements.block(context.block(0)),
                Optional.ofNullable(context.handler()).map(tree.functions::handler),
                Optional.ofNullable(context.otherwise).map(tree.statements::block),
                Optional.ofNullable(context.cleanup).map(tree.statements::block),
                TreeBuilder.span(context));
    }

    @Override
    public Expr visitNestedBlock(RataParser.NestedBlockContext context) {
        return tree.statements.block(context.block());
    }

    static List<RataParser.ElementContext> elementsOf(RataParser.ElementsContext context) {
        return context == null ? List.of() : context.element();
    }

    /** Whether all elements are {@code key: value} pairs. */
    static boolean isOneMap(RataParser.ElementsContext context) {
        return context != null && context.element(0).COLON() != null;
    }

    /** The values in order; pairs at the end become one map, the last of them. */
    private List<Expr> elements(RataParser.ElementsContext context) {
        var values = new ArrayList<Expr>();
        var entries = new ArrayList<MapEntry>();
        for (var element : elementsOf(context)) {
            var value = tree.literals.value(element);
            if (element.COLON() != null) {
                entries.add(new MapEntry(tree.literals.key(element), value, TreeBuilder.span(element)));
            } else if (entries.isEmpty()) {
                values.add(value);
            } else {
                tree.error(value.span(), "`key: value` pairs come last: expected another pair");
            }
        }
        if (!entries.isEmpty()) {
            var span = entries.getFirst().span().to(entries.getLast().span());
            values.add(new Expr.MapLiteral(entries, span));
        }
        return values;
    }
}
