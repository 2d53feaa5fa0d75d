package dev.rata.bindings.reference;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.reference.Value.Sym;
import dev.rata.bindings.reference.Value.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a value against a pattern and binds its names in a scope. */
final class Fitting {
    static final Symbols PLAIN = Symbols.THEMSELVES;
    static final Symbols CAUGHT = Symbols.EXCEPTIONS_TOO;

    /** What a bare symbol fits. */
    enum Symbols {
        THEMSELVES,
        EXCEPTIONS_TOO
    }

    private final Scope scope;
    private final Symbols symbols;
    private final Map<String, Object> bound = new HashMap<>();

    Fitting(Scope scope, Symbols symbols) {
        this.scope = scope;
        this.symbols = symbols;
    }

    boolean fits(Pattern pattern, Object value) {
        if (symbols == Symbols.EXCEPTIONS_TOO
                && pattern instanceof Pattern.Literal literal
                && literal.value() instanceof Expr.SymbolLiteral symbol
                && value instanceof Tuple(var elements)
                && elements.size() == 2
                && elements.getFirst().equals(new Sym(symbol.name()))) {
            return true;
        }
        var fits = part(pattern, value);
        if (fits) {
            bound.forEach(scope::bind);
        }
        return fits;
    }

    private boolean part(Pattern pattern, Object value) {
        return switch (pattern) {
            case Pattern.Wildcard _ -> true;
            case Pattern.Name name -> bind(name.name(), value);
            case Pattern.Pin pin -> Value.equal(scope.find(pin.name()), value);
            case Pattern.Literal literal -> Value.equal(literal(literal.value()), value);
            case Pattern.Range range ->
                Value.isNumber(value)
                        && Value.decimal(literal(range.from())).compareTo(Value.decimal(value)) <= 0
                        && Value.decimal(value).compareTo(Value.decimal(literal(range.to()))) <= 0;
            case Pattern.ListOf list ->
                value instanceof Tuple(var elements)
                        && elements.size() == list.elements().size()
                        && parts(list.elements(), elements);
            case Pattern.VectorOf vector -> vector(vector, value);
            case Pattern.MapOf map ->
                value instanceof Value.Dict(var entries)
                        && map.entries().stream()
                                .allMatch(entry -> entries.containsKey(literal(entry.key()))
                                        && part(entry.value(), entries.get(literal(entry.key()))));
            case Pattern.Alias alias ->
                part(alias.pattern(), value) && bind(alias.name().name(), value);
        };
    }

    private boolean bind(String name, Object value) {
        var earlier = name.startsWith("_") ? null : bound.put(name, value);
        return earlier == null || Value.equal(earlier, value);
    }

    private boolean vector(Pattern.VectorOf pattern, Object value) {
        if (Value.isCollection(value) && !(value instanceof Value.Vec)) {
            return false;
        }
        var elements = Value.elements(value);
        var count = pattern.elements().size();
        return (pattern.tail().isPresent() ? elements.size() >= count : elements.size() == count)
                && parts(pattern.elements(), elements.subList(0, count))
                && pattern.tail()
                        .map(tail -> part(tail, Value.vector(elements.subList(count, elements.size()))))
                        .orElse(true);
    }

    private boolean parts(List<Pattern> patterns, List<Object> values) {
        for (var i = 0; i < patterns.size(); i++) {
            if (!part(patterns.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Object literal(Expr literal) {
        return switch (literal) {
            case Expr.IntLiteral number -> number.value();
            case Expr.FloatLiteral number -> number.value();
            case Expr.StringLiteral text -> text.value();
            case Expr.SymbolLiteral symbol -> new Sym(symbol.name());
            case Expr.BoolLiteral bool -> bool.value();
            case Expr.NilLiteral _ -> new Value.Nil();
            default -> throw new AssertionError("not a literal: " + literal);
        };
    }
}
