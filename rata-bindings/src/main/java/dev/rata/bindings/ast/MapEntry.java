package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;

/**
 * {@code key: value} in a map literal.
 *
 * @param key an {@link Expr.SymbolLiteral} for {@code name:}, an {@link Expr.StringLiteral} for {@code "name":}
 */
public record MapEntry(Expr key, Expr value, Span span) implements Node {}
