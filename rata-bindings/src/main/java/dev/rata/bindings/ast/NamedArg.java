package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;

/** {@code name: value} in a call. */
public record NamedArg(Ident name, Expr value, Span span) implements Node {}
