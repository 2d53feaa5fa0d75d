package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.Optional;

/**
 * One parameter of a function.
 *
 * @param pattern what the argument must fit; a plain parameter is a {@link Pattern.Name}
 * @param type its annotation
 * @param defaultValue the value when no argument is given; may use earlier parameters
 */
public record Param(Pattern pattern, Optional<TypeExpr> type, Optional<Expr> defaultValue, Span span) implements Node {}
