package dev.rata.bindings.syntax;

import dev.rata.bindings.ast.Clause;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.FunctionClause;
import dev.rata.bindings.ast.MapEntry;
import dev.rata.bindings.ast.Param;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.ast.TypeExpr;
import dev.rata.bindings.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trees as short text with every grouping in parentheses, for tests to compare. */
final class TreeText {
    private TreeText() {}

    /** The statements of a valid text, joined by {@code "; "}. */
    static String of(String text) {
        var program = Syntax.parse(new SourceFile("test.rata", text)).orThrow();
        return join(program.statements(), "; ", TreeText::of);
    }

    static String of(Expr expr) {
        return switch (expr) {
            case Expr.IntLiteral e -> e.value().toString();
            case Expr.FloatLiteral e -> Double.toString(e.value());
            case Expr.StringLiteral e -> "\"" + e.value() + "\"";
            case Expr.SymbolLiteral e -> ":" + e.name();
            case Expr.BoolLiteral e -> Boolean.toString(e.value());
            case Expr.NilLiteral _ -> "nil";
            case Expr.Interpolation e -> "f(" + join(e.parts(), " ", TreeText::part) + ")";
            case Expr.VectorLiteral e -> "[" + join(e.elements(), ", ", TreeText::of) + "]";
            case Expr.ListLiteral e -> "{" + join(e.elements(), ", ", TreeText::of) + "}";
            case Expr.MapLiteral e -> "map{" + join(e.entries(), ", ", TreeText::entry) + "}";
            case Expr.SetLiteral e -> "#{" + join(e.elements(), ", ", TreeText::of) + "}";
            case Expr.Range e -> "(.. " + of(e.from()) + " " + of(e.to()) + ")";
            case Expr.Name e -> e.name();
            case Expr.ModuleSelf _ -> "__module__";
            case Expr.Member e -> of(e.target()) + "." + e.member().name();
            case Expr.Index e -> of(e.target()) + "[" + of(e.index()) + "]";
            case Expr.Call e -> of(e.target()) + "(" + arguments(e) + ")";
            case Expr.CaptureOrDivide e -> "<" + of(e.target()) + "/" + of(e.arity()) + ">";
            case Expr.Binary e -> "(" + e.operator().text() + " " + of(e.left()) + " " + of(e.right()) + ")";
            case Expr.And e -> "(and " + of(e.left()) + " " + of(e.right()) + ")";
            case Expr.Or e -> "(or " + of(e.left()) + " " + of(e.right()) + ")";
            case Expr.Not e -> "(not " + of(e.operand()) + ")";
            case Expr.Negate e -> "(- " + of(e.operand()) + ")";
            case Expr.Function e -> function(e);
            case Expr.Block e -> block(e);
            case Expr.Bind e -> "(" + of(e.pattern()) + type(e.type()) + " = " + of(e.value()) + ")";
            case Expr.If e ->
                "if " + of(e.condition()) + " " + block(e.then())
                        + e.otherwise().map(o -> " else " + of(o)).orElse("");
            case Expr.Case e -> "case " + of(e.subject()) + " {" + clauses(e.clauses()) + "}";
            case Expr.Receive e ->
                "receive {" + clauses(e.clauses())
                        + e.after().map(TreeText::after).orElse("") + "}";
            case Expr.Try e -> tried(e);
            case Expr.Raise e -> "(raise " + of(e.value()) + ")";
            case Expr.Reraise e -> "(reraise " + of(e.value()) + ")";
            case Expr.Return e -> "(return " + of(e.value()) + ")";
            case Expr.Assert e ->
                "(assert " + of(e.condition())
                        + e.message().map(m -> " " + of(m)).orElse("") + " '" + e.source() + "')";
        };
    }

    static String of(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> "_";
            case Pattern.Name p -> p.name();
            case Pattern.Pin p -> "^" + p.name();
            case Pattern.Literal p -> of(p.value());
            case Pattern.Range p -> of(p.from()) + ".." + of(p.to());
            case Pattern.ListOf p -> "{" + join(p.elements(), ", ", TreeText::of) + "}";
            case Pattern.VectorOf p ->
                "[" + join(p.elements(), ", ", TreeText::of)
                        + p.tail().map(t -> " | " + of(t)).orElse("") + "]";
            case Pattern.MapOf p -> "map{" + join(p.entries(), ", ", e -> of(e.key()) + " => " + of(e.value())) + "}";
            case Pattern.Alias p -> "(" + of(p.pattern()) + " as " + p.name().name() + ")";
        };
    }

    static String of(TypeExpr type) {
        return switch (type) {
            case TypeExpr.Named t -> t.name();
            case TypeExpr.VectorOf t -> "[" + of(t.element()) + "]";
            case TypeExpr.Union t -> join(t.members(), "|", TreeText::of);
            case TypeExpr.SymbolValue t -> ":" + t.name();
            case TypeExpr.NilValue _ -> "nil";
        };
    }

    private static String part(Expr.Part part) {
        return switch (part) {
            case Expr.Part.Text text -> "\"" + text.value() + "\"";
            case Expr.Part.Hole hole -> of(hole.value());
        };
    }

    private static String entry(MapEntry entry) {
        return of(entry.key()) + " => " + of(entry.value());
    }

    private static String arguments(Expr.Call call) {
        var positional = join(call.args(), ", ", TreeText::of);
        var named = join(call.namedArgs(), ", ", n -> n.name().name() + ": " + of(n.value()));
        return positional + (positional.isEmpty() || named.isEmpty() ? "" : ", ") + named;
    }

    private static String function(Expr.Function function) {
        var doc = function.doc().map(d -> "'" + d + "' ").orElse("");
        var word = function.kind().name().toLowerCase(java.util.Locale.ROOT);
        return word + "(" + doc + join(function.clauses(), "; ", TreeText::functionClause) + ")";
    }

    private static String functionClause(FunctionClause clause) {
        var params = join(clause.params(), ", ", TreeText::param);
        return params + guard(clause.guard()) + type(clause.resultType()) + " -> " + block(clause.body());
    }

    private static String param(Param param) {
        return of(param.pattern())
                + type(param.type())
                + param.defaultValue().map(d -> " = " + of(d)).orElse("");
    }

    private static String type(Optional<TypeExpr> type) {
        return type.map(t -> ": " + of(t)).orElse("");
    }

    private static String guard(Optional<Expr> guard) {
        return guard.map(g -> " when " + of(g)).orElse("");
    }

    private static String block(Expr.Block block) {
        return "{" + join(block.statements(), "; ", TreeText::of) + "}";
    }

    private static String clauses(List<Clause> clauses) {
        return join(clauses, "; ", c -> of(c.pattern()) + guard(c.guard()) + " -> " + block(c.body()));
    }

    private static String after(Expr.After after) {
        return " after " + of(after.timeout()) + " -> " + block(after.body());
    }

    private static String tried(Expr.Try tried) {
        var handler = tried.handler()
                .map(h ->
                        " catch" + h.name().map(n -> " as " + n.name()).orElse("") + " {" + clauses(h.clauses()) + "}");
        return "try " + block(tried.body()) + handler.orElse("")
                + tried.otherwise().map(b -> " else " + block(b)).orElse("")
                + tried.cleanup().map(b -> " after " + block(b)).orElse("");
    }

    private static <T> String join(List<T> parts, String separator, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(separator));
    }
}
