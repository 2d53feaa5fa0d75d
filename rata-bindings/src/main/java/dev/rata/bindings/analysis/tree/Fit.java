package dev.rata.bindings.analysis.tree;

import dev.rata.adapter.term.Symbol;
import java.util.List;
import java.util.Optional;

/** What a value must be like, and which of its parts get names. */
public sealed interface Fit {
    /** Anything. */
    record Anything() implements Fit {}

    /** Anything, bound to the variable. */
    record Bound(Variable variable) implements Fit {}

    /** What equals the value that an earlier part of the same pattern bound. */
    record Same(Variable variable) implements Fit {}

    /** What equals the value of an expression, which is a plain read. */
    record Pinned(Code value) implements Fit {}

    /** What equals a literal. */
    record Literal(Object value) implements Fit {}

    /** A number between the two, both included. */
    record Between(Object from, Object to) implements Fit {}

    /** A list of exactly these elements. */
    record ListOf(List<Fit> elements) implements Fit {}

    /** A vector of these elements, exactly when there is no rest. */
    record VectorOf(List<Fit> elements, Optional<Fit> rest) implements Fit {}

    /** A map with at least these keys. */
    record MapOf(List<Entry> entries) implements Fit {}

    /** A key and what its value must be like. */
    record Entry(Object key, Fit value) {}

    /** What fits, and is also bound as a whole. */
    record Both(Fit fit, Variable variable) implements Fit {}

    /** In a {@code catch}: that very symbol, or an exception of that type. */
    record ExceptionOf(Symbol type) implements Fit {}
}
