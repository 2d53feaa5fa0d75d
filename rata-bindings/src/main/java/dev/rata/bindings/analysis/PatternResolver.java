package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Variable;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Resolves one pattern: its names become variables of a scope, visible there once the whole pattern is resolved. */
final class PatternResolver {
    private final Names names;
    private final Problems problems;
    private final Scope scope;
    private final BindingUse.Kind kind;
    private final Map<String, Variable> bound = new LinkedHashMap<>();

    /** @param scope where pinned names are looked up, and the pattern's names are bound */
    PatternResolver(Names names, Problems problems, Scope scope) {
        this(names, problems, scope, BindingUse.Kind.NAME);
    }

    /** @param kind what its names are called when nothing uses them */
    PatternResolver(Names names, Problems problems, Scope scope, BindingUse.Kind kind) {
        this.names = names;
        this.problems = problems;
        this.scope = scope;
        this.kind = kind;
    }

    /** Resolves the pattern and makes its names visible. */
    Fit resolve(Pattern pattern) {
        var fit = fit(pattern);
        publish();
        return fit;
    }

    /** Makes the names of what was resolved by {@link #fit} visible; names that occur in several such patterns must fit equal values. */
    void publish() {
        bound.values().forEach(scope::add);
    }

    /** Resolves the pattern of a {@code catch} clause, in which a bare symbol also stands for a type of exception. */
    Fit resolveCaught(Pattern pattern) {
        if (pattern instanceof Pattern.Literal literal && literal.value() instanceof Expr.SymbolLiteral symbol) {
            return new Fit.ExceptionOf(Symbol.of(symbol.name()));
        }
        if (pattern instanceof Pattern.Alias alias) {
            var fit = new Fit.Both(resolveCaught(alias.pattern()), bind(alias.name()));
            publish();
            return fit;
        }
        return resolve(pattern);
    }

    Fit fit(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> new Fit.Anything();
            case Pattern.Name name -> {
                var earlier = bound.get(name.name());
                if (earlier == null || name.name().startsWith("_")) {
                    yield new Fit.Bound(bind(name));
                }
                scope.unit().use().read(earlier);
                yield new Fit.Same(earlier);
            }
            case Pattern.Pin pin -> pinned(pin);
            case Pattern.Literal literal -> new Fit.Literal(literal(literal.value()));
            case Pattern.Range range -> new Fit.Between(literal(range.from()), literal(range.to()));
            case Pattern.ListOf list ->
                new Fit.ListOf(list.elements().stream().map(this::fit).toList());
            case Pattern.VectorOf vector ->
                new Fit.VectorOf(
                        vector.elements().stream().map(this::fit).toList(),
                        vector.tail().map(this::fit));
            case Pattern.MapOf map ->
                new Fit.MapOf(map.entries().stream()
                        .map(entry -> new Fit.Entry(literal(entry.key()), fit(entry.value())))
                        .toList());
            case Pattern.Alias alias -> {
                var inner = fit(alias.pattern());
                yield new Fit.Both(inner, bind(alias.name()));
            }
        };
    }

    private Variable bind(Pattern.Name name) {
        var hidden = kind == BindingUse.Kind.NAME ? scope.hidden(name.name()) : Optional.<Variable>empty();
        var variable = scope.variable(name.name());
        scope.unit().use().bound(variable, kind, name.span(), hidden);
        names.checkShadow(name, scope);
        bound.put(name.name(), variable);
        return variable;
    }

    private Fit pinned(Pattern.Pin pin) {
        var name = new Expr.Name(pin.name(), pin.span());
        if (names.of(pin.name(), names.line(pin.span()), scope) instanceof Meaning.Value value) {
            return new Fit.Pinned(value.read());
        }
        if (bound.containsKey(pin.name())) {
            scope.unit().use().read(bound.get(pin.name()));
            problems.error(
                    "pinned_in_pattern",
                    "`^" + pin.name() + "` needs a name that is bound before this pattern; use `" + pin.name()
                            + "` twice to require equal values",
                    pin.span());
        } else {
            names.undefined(name, scope);
        }
        return new Fit.Anything();
    }

    /** The value of a literal. */
    static Object literal(Expr literal) {
        return switch (literal) {
            case Expr.IntLiteral number -> Terms.integer(number.value());
            case Expr.FloatLiteral number -> number.value();
            case Expr.StringLiteral text -> text.value();
            case Expr.SymbolLiteral symbol -> Symbol.of(symbol.name());
            case Expr.BoolLiteral bool -> bool.value();
            case Expr.NilLiteral _ -> Nil.NIL;
            default -> throw new IllegalArgumentException("not a literal: " + literal);
        };
    }

    /** Reads a bound value, for {@link Code} made outside patterns. */
    static Code constant(Expr literal, int line) {
        return new Code.Constant(literal(literal), line);
    }
}
