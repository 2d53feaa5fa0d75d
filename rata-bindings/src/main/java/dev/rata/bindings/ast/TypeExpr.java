package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.List;

/** A type annotation. */
public sealed interface TypeExpr extends Node {
    /** {@code int}, {@code Order}, {@code Shop.Order}: a name, dotted or not, known to the language or not. */
    record Named(String name, Span span) implements TypeExpr {}

    /** {@code [T]}. */
    record VectorOf(TypeExpr element, Span span) implements TypeExpr {}

    /** {@code T | U | …}: at least two. */
    record Union(List<TypeExpr> members, Span span) implements TypeExpr {
        public Union {
            members = List.copyOf(members);
        }
    }

    /** {@code :asc}: only that symbol. */
    record SymbolValue(String name, Span span) implements TypeExpr {}

    /** {@code nil}. */
    record NilValue(Span span) implements TypeExpr {}
}
