package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One way a function can be entered: parameters, guard, result type and body. A {@code function} literal has exactly
 * one, an {@code fn} at least one.
 */
public record FunctionClause(
        List<Param> params, Optional<Expr> guard, Optional<TypeExpr> resultType, Expr.Block body, Span span)
        implements Node {
    public FunctionClause {
        params = List.copyOf(params);
    }

    /** How many parameters it has, those with defaults included. */
    public int arity() {
        return params.size();
    }
}
