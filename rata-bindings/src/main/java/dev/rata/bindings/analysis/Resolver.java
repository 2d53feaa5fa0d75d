package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Nil;
import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.MapEntry;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pass that gives every name its meaning: expressions of the syntax tree become {@link Code}. What is more than one step has a resolver of its own: names,
 * calls, functions and patterns.
 */
final class Resolver {
    private final SourceFile source;
    private final Names names;
    private final Problems problems;
    private final NameResolver reads;
    private final CallResolver calls;
    private final FunctionResolver functions;

    Resolver(SourceFile source, Names names, Problems problems) {
        this.source = source;
        this.names = names;
        this.problems = problems;
        this.reads = new NameResolver(this, names, problems);
        this.calls = new CallResolver(this, reads, names, problems);
        this.functions = new FunctionResolver(this, names, problems);
    }

    NameResolver reads() {
        return reads;
    }

    FunctionResolver functions() {
        return functions;
    }

    int line(Span span) {
        return source.line(span.start());
    }

    String text(Span span) {
        return source.text(span);
    }

    List<Code> resolveAll(List<? extends Expr> expressions, Scope scope) {
        return expressions.stream().map(e -> resolve(e, scope)).toList();
    }

    Code resolve(Expr expression, Scope scope) {
        var line = line(expression.span());
        return switch (expression) {
            case Expr.IntLiteral _,
                    Expr.FloatLiteral _,
                    Expr.StringLiteral _,
                    Expr.SymbolLiteral _,
                    Expr.BoolLiteral _,
                    Expr.NilLiteral _ -> PatternResolver.constant(expression, line);
            case Expr.Interpolation text -> interpolation(text, scope, line);
            case Expr.VectorLiteral vector -> new Code.VectorOf(resolveAll(vector.elements(), scope), line);
            case Expr.ListLiteral list -> new Code.ListOf(resolveAll(list.elements(), scope), line);
            case Expr.SetLiteral set -> new Code.SetOf(resolveAll(set.elements(), scope), line);
            case Expr.MapLiteral map -> map(map, scope, line);
            case Expr.Range range -> new Code.RangeOf(resolve(range.from(), scope), resolve(range.to(), scope), line);
            case Expr.Name name -> reads.name(name, scope, line);
            case Expr.ModuleSelf self -> reads.module(self, scope, line);
            case Expr.Member member -> reads.member(member, scope, line);
            case Expr.Index index ->
                new Code.ReadIndex(resolve(index.target(), scope), resolve(index.index(), scope), line);
            case Expr.Call call -> calls.resolve(call, scope, line);
            case Expr.CaptureOrDivide capture ->
                new Code.CaptureOrDivide(
                        resolve(capture.target(), scope),
                        capture.arity().value().longValue(),
                        line);
            case Expr.Binary binary ->
                new Code.Binary(binary.operator(), resolve(binary.left(), scope), resolve(binary.right(), scope), line);
            case Expr.And and -> new Code.And(resolve(and.left(), scope), resolve(and.right(), scope.block()), line);
            case Expr.Or or -> new Code.Or(resolve(or.left(), scope), resolve(or.right(), scope.block()), line);
            case Expr.Not not -> new Code.Not(resolve(not.operand(), scope), line);
            case Expr.Negate negate -> new Code.Negate(resolve(negate.operand(), scope), line);
            case Expr.Function function -> functions.closure(function, "fn", scope, line);
            case Expr.Block block -> block(block, scope);
            case Expr.Bind bind -> bind(bind, scope, line);
            case Expr.If branch -> branch(branch, scope, line);
            case Expr.Case choice ->
                new Code.Case(resolve(choice.subject(), scope), clauses(choice.clauses(), scope), line);
            case Expr.Receive receive -> receive(receive, scope, line);
            case Expr.Try attempt -> attempt(attempt, scope, line);
            case Expr.Raise raise -> new Code.Raise(resolve(raise.value(), scope), line);
            case Expr.Reraise raise -> new Code.Reraise(resolve(raise.value(), scope), line);
            case Expr.Return leave -> leave(leave, scope, line);
            case Expr.Assert check ->
                new Code.Assert(
                        resolve(check.condition(), scope),
                        check.message().map(message -> resolve(message, scope)),
                        check.source(),
                        line);
        };
    }

    private Code interpolation(Expr.Interpolation text, Scope scope, int line) {
        var parts = new ArrayList<Code>();
        for (var part : text.parts()) {
            parts.add(
                    switch (part) {
                        case Expr.Part.Text(var value) -> new Code.Constant(value, line);
                        case Expr.Part.Hole(var value) -> resolve(value, scope);
                    });
        }
        return new Code.Interpolation(parts, line);
    }

    private Code map(Expr.MapLiteral map, Scope scope, int line) {
        var parts = new ArrayList<Code>();
        for (MapEntry entry : map.entries()) {
            parts.add(resolve(entry.key(), scope));
            parts.add(resolve(entry.value(), scope));
        }
        return new Code.MapOf(parts, line);
    }

    /** Stands for what an error is reported about; nothing is known of its value. */
    static Code wrong(int line) {
        return new Code.ReadOuter("", line);
    }

    static Code nil(int line) {
        return new Code.Constant(Nil.NIL, line);
    }

    // ---- blocks

    Code block(Expr.Block block, Scope scope) {
        return statements(block.statements(), scope.block(), line(block.span()));
    }

    Code statements(List<Expr> statements, Scope scope, int line) {
        var resolved = new ArrayList<Code>();
        var leaving = new Leaving(scope);
        var ended = false;
        Optional<String> reason = Optional.empty();
        for (var statement : statements) {
            if (reason.isPresent()) {
                problems.warning("unreachable", "this is never reached, because " + reason.get(), statement.span());
                reason = Optional.empty();
            }
            var code = resolve(statement, scope);
            if (!ended) {
                resolved.add(code);
                reason = leaving.reason(statement);
            }
            ended |= reason.isPresent();
        }
        if (!scope.isUnitLevel() && !statements.isEmpty() && statements.getLast() instanceof Expr.Bind last) {
            scope.unit().use().result(last.pattern().span());
        }
        return switch (resolved.size()) {
            case 0 -> nil(line);
            case 1 -> resolved.getFirst();
            default -> new Code.Sequence(resolved, line);
        };
    }

    private Code leave(Expr.Return leave, Scope scope, int line) {
        var value = resolve(leave.value(), scope);
        return scope.function() == null ? value : new Code.Return(value, line);
    }

    private Code bind(Expr.Bind bind, Scope scope, int line) {
        if (bind.pattern() instanceof Pattern.Name name
                && bind.type().isEmpty()
                && bind.value() instanceof Expr.Function function) {
            return functions.bind(name, function, scope, line);
        }
        var value = resolve(bind.value(), scope);
        var fit = new PatternResolver(names, problems, scope).resolve(bind.pattern());
        return new Code.Bind(fit, value, bind.type(), text(bind.pattern().span()), line);
    }

    // ---- control

    private Code branch(Expr.If branch, Scope scope, int line) {
        var condition = resolve(branch.condition(), scope);
        var then = block(branch.then(), scope);
        var otherwise = branch.otherwise().map(other -> resolve(other, scope)).orElse(nil(line));
        return new Code.If(condition, then, otherwise, line);
    }

    private List<Clause> clauses(List<dev.rata.bindings.ast.Clause> clauses, Scope scope) {
        return clauses.stream()
                .map(clause -> {
                    var inner = scope.block();
                    var fit = new PatternResolver(names, problems, inner).resolve(clause.pattern());
                    return clause(clause, fit, inner);
                })
                .toList();
    }

    private Clause clause(dev.rata.bindings.ast.Clause clause, Fit fit, Scope inner) {
        var guard = clause.guard().map(g -> resolve(g, inner.block()));
        return new Clause(fit, guard, block(clause.body(), inner), line(clause.span()), clause.span());
    }

    private Code receive(Expr.Receive receive, Scope scope, int line) {
        var timeout = receive.after().map(after -> resolve(after.timeout(), scope));
        var clauses = clauses(receive.clauses(), scope);
        if (Clauses.fitNothing(clauses)) {
            var start = receive.span().start();
            problems.warning(
                    "receive_fits_nothing",
                    "no message can fit a clause of this `receive`: it "
                            + (receive.after().isPresent() ? "only waits for its `after`" : "waits for ever"),
                    new Span(start, start + "receive".length()));
        }
        return new Code.Receive(clauses, timeout, receive.after().map(after -> block(after.body(), scope)), line);
    }

    private Code attempt(Expr.Try attempt, Scope scope, int line) {
        var body = block(attempt.body(), scope);
        var handler = scope.block();
        Optional<Local> caught = Optional.empty();
        List<Clause> clauses = List.of();
        if (attempt.handler().isPresent()) {
            var part = attempt.handler().get();
            caught = part.name().map(name -> new Local(name.name(), scope.function()));
            caught.ifPresent(local -> {
                handler.add(local);
                scope.unit()
                        .use()
                        .bound(local, BindingUse.Kind.NAME, part.name().get().span(), Optional.empty());
            });
            clauses = part.clauses().stream()
                    .map(clause -> {
                        var inner = handler.block();
                        var fit = new PatternResolver(names, problems, inner).resolveCaught(clause.pattern());
                        return clause(clause, fit, inner);
                    })
                    .toList();
        }
        return new Code.Try(
                body,
                caught,
                clauses,
                attempt.otherwise().map(block -> block(block, scope)),
                attempt.cleanup().map(block -> block(block, scope)),
                line);
    }
}
