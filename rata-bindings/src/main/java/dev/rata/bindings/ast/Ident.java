package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;

/**
 * A word in a place where only a word can stand: a member, a parameter in {@code f(a: 1)}, an alias, an exported name.
 */
public record Ident(String name, Span span) implements Node {}
