package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What a value is held against in a binding, a clause or a parameter. A name used twice in one pattern must meet equal
 * values.
 */
public sealed interface Pattern extends Node {
    /** {@code _}: fits anything and binds nothing. */
    record Wildcard(Span span) implements Pattern {}

    /** A name: fits anything and is bound to it. */
    record Name(String name, Span span) implements Pattern {}

    /** {@code ^name}: fits what equals the value the name has already. */
    record Pin(String name, Span span) implements Pattern {}

    /** A number (with its sign), string, symbol, boolean or nil: {@code value} is one of the literal expressions. */
    record Literal(Expr value, Span span) implements Pattern {}

    /** {@code from..to}: both are number literals; fits the numbers between, both ends included. */
    record Range(Expr from, Expr to, Span span) implements Pattern {}

    /**
     * {@code {p, q}}: a list of exactly these elements. Without elements it fits the empty list, which is also the
     * empty map.
     */
    record ListOf(List<Pattern> elements, Span span) implements Pattern {
        public ListOf {
            elements = List.copyOf(elements);
        }
    }

    /** {@code [p, q]} or {@code [p, q | tail]}: a vector of exactly, or beginning with, these elements. */
    record VectorOf(List<Pattern> elements, Optional<Pattern> tail, Span span) implements Pattern {
        public VectorOf {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {k: p}}: a map that has at least these keys. Never empty. */
    record MapOf(List<Entry> entries, Span span) implements Pattern {
        public MapOf {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One key of a map pattern.
     *
     * @param key an {@link Expr.SymbolLiteral} or {@link Expr.StringLiteral}
     */
    record Entry(Expr key, Pattern value, Span span) {}

    /** {@code p = name}, or {@code name = p}: fits what {@code p} fits and binds the whole to the name too. */
    record Alias(Pattern pattern, Name name, Span span) implements Pattern {}
}
