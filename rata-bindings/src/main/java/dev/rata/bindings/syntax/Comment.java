package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Span;

/** A comment of the source text, from its {@code #} to the end of the line. */
public record Comment(String text, Span span) {}
