package dev.rata.bindings.analysis.tree;

import dev.rata.bindings.source.Span;
import java.util.Optional;

/** One way on for a value: the body runs when the value fits and the guard holds. */
public record Clause(Fit fit, Optional<Code> guard, Code body, int line, Span span) {}
