package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.ast.Clause;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.FunctionClause;
import dev.rata.bindings.ast.Param;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Builds functions of all three forms, and the clauses of {@code case}, {@code receive} and {@code catch}. */
final class FunctionBuilder {
    /** {@code .x}, {@code .y}, {@code .z}, then the others by the alphabet. */
    private static final Comparator<String> CALLING_ORDER = Comparator.<String>comparingInt(
                    name -> List.of(".x", ".y", ".z").contains(name) ? 0 : 1)
            .thenComparing(Comparator.naturalOrder());

    private final TreeBuilder tree;

    FunctionBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    // ---- the three forms

    Expr function(RataParser.FunctionContext context) {
        if (context.guard().size() > 1) {
            tree.error(TreeBuilder.span(context.guard(1)), "a function has one guard: join conditions by `and`");
        }
        var span = TreeBuilder.span(context);
        var body = tree.statements.documented(context.block());
        var clause = new FunctionClause(
                params(context.parameters(), this::functionParam),
                context.guard().stream().findFirst().map(guard -> tree.expression(guard.expression())),
                Optional.ofNullable(context.resultType()).map(result -> tree.types.type(result.type())),
                body.block(),
                span);
        return new Expr.Function(Expr.FunctionKind.FUNCTION, List.of(clause), body.doc(), span);
    }

    Expr fn(RataParser.FnContext context) {
        var clauses = new ArrayList<FunctionClause>();
        for (var clause : context.functionClause()) {
            if (clause.exception == null) {
                clauses.add(fnClause(clause));
            }
        }
        var span = TreeBuilder.span(context);
        if (clauses.isEmpty()) {
            return new Expr.NilLiteral(span);
        }
        var arity = clauses.getFirst().arity();
        for (var clause : clauses) {
            if (clause.arity() != arity) {
                tree.error(
                        clause.span(),
                        "the clauses of an `fn` take the same number of parameters: expected " + arity
                                + " as in the first, found " + clause.arity());
            }
        }
        clauses.removeIf(clause -> clause.arity() != arity);
        return new Expr.Function(Expr.FunctionKind.FN, clauses, Optional.empty(), span);
    }

    private FunctionClause fnClause(RataParser.FunctionClauseContext context) {
        var body = tree.statements.body(context.statements(), context.ARROW());
        return new FunctionClause(
                params(context.parameters(), this::fnParam),
                guard(context.guard()),
                Optional.empty(),
                body,
                new Span(
                        TreeBuilder.span(context.getStart()).start(),
                        body.span().end()));
    }

    /** A {@code ~}: the names in its body, met while that is built, are its parameters. */
    Expr tilde(Supplier<Expr> body, Supplier<Span> spanOfAll) {
        var names = new TreeSet<>(CALLING_ORDER);
        tree.tildes.push(names);
        var result = body.get();
        tree.tildes.pop();
        var span = spanOfAll.get();
        var params = names.stream()
                .map(name -> new Param(new Pattern.Name(name, span), Optional.empty(), Optional.empty(), span))
                .toList();
        var block = new Expr.Block(List.of(result), result.span());
        var clause = new FunctionClause(params, Optional.empty(), Optional.empty(), block, span);
        return new Expr.Function(Expr.FunctionKind.TILDE, List.of(clause), Optional.empty(), span);
    }

    // ---- parameters

    private interface ParamForm {
        Param build(RataParser.ParameterContext context);
    }

    private static List<Param> params(RataParser.ParametersContext context, ParamForm form) {
        return context == null
                ? List.of()
                : context.parameter().stream().map(form::build).toList();
    }

    private Param functionParam(RataParser.ParameterContext context) {
        var items = new FlatExpression(context.expression(0));
        if (hasDefault(items)) {
            var value = items.part(2, items.size());
            return param(context, tree.patterns.of(items.part(0, 1)), Optional.of(tree.expression(value)));
        }
        return param(context, tree.patterns.of(items), typedDefault(context));
    }

    private Param fnParam(RataParser.ParameterContext context) {
        var defaultValue = typedDefault(context);
        defaultValue.ifPresent(
                value -> tree.error(value.span(), "a parameter of `fn` has no default: only `function` has them"));
        return param(context, tree.patterns.ofExpression(context.expression(0)), Optional.empty());
    }

    private Param param(RataParser.ParameterContext context, Pattern pattern, Optional<Expr> defaultValue) {
        var type = Optional.ofNullable(context.type()).map(tree.types::type);
        return new Param(pattern, type, defaultValue, TreeBuilder.span(context));
    }

    private Optional<Expr> typedDefault(RataParser.ParameterContext context) {
        return context.expression().size() > 1 ? Optional.of(tree.expression(context.expression(1))) : Optional.empty();
    }

    /**
     * A name and {@code =}, or a pattern and {@code =} and more than a name: {@code {a, b} = whole} is a pattern with a
     * name for the whole.
     */
    private static boolean hasDefault(FlatExpression items) {
        if (items.isInfix(1, DEFAULT)) {
            return true;
        }
        if (!items.isInfix(1, ASSIGN)) {
            return false;
        }
        var namesWhole = items.part(2, items.size()).onlyPrimary() instanceof RataParser.NameContext;
        return items.part(0, 1).onlyPrimary() instanceof RataParser.NameContext || !namesWhole;
    }

    // ---- clauses

    List<Clause> clauses(List<RataParser.ClauseContext> contexts) {
        var clauses = new ArrayList<Clause>();
        for (var context : contexts) {
            if (context.exception == null) {
                var pattern = tree.patterns.ofExpression(context.expression());
                var body = tree.statements.body(context.statements(), context.ARROW());
                clauses.add(new Clause(
                        pattern, guard(context.guard()), body, pattern.span().to(body.span())));
            }
        }
        return clauses;
    }

    private Optional<Expr> guard(RataParser.GuardContext context) {
        return Optional.ofNullable(context).map(guard -> tree.expression(guard.expression()));
    }

    Expr.After after(RataParser.AfterContext context) {
        if (context.exception != null) {
            var span = TreeBuilder.span(context.getStart());
            return new Expr.After(new Expr.NilLiteral(span), new Expr.Block(List.of(), span), span);
        }
        var body = tree.statements.body(context.statements(), context.ARROW());
        return new Expr.After(
                tree.expression(context.expression()),
                body,
                TreeBuilder.span(context.getStart()).to(body.span()));
    }

    Expr.Catch handler(RataParser.HandlerContext context) {
        var name = Optional.ofNullable(context.NAME()).map(as -> TreeBuilder.ident(as.getSymbol()));
        return new Expr.Catch(name, clauses(context.clauses().clause()), TreeBuilder.span(context));
    }
}
