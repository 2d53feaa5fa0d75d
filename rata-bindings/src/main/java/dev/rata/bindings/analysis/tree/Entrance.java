package dev.rata.bindings.analysis.tree;

import dev.rata.bindings.ast.TypeExpr;
import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.Optional;

/** One clause of a function. */
public record Entrance(
        List<Argument> arguments, Optional<Code> guard, Optional<TypeExpr> result, Code body, int line, Span span) {
    /** What an argument must be like. */
    public record Argument(Fit fit, Optional<TypeExpr> type, String name) {}
}
