package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.Optional;

/** {@code pattern [when guard] -> body} of a {@code case}, {@code receive} or {@code catch}. */
public record Clause(Pattern pattern, Optional<Expr> guard, Expr.Block body, Span span) implements Node {}
