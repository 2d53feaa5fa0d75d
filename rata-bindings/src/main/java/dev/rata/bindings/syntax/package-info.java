/**
 * From text to tree: the ANTLR grammar, the passes over its tokens, the builders of the tree and the words for syntax
 * errors. The only package that knows ANTLR; it depends on {@code source} and {@code ast}, never on what names mean.
 * Read {@link dev.rata.bindings.syntax.Syntax} first; how a text becomes a tree is told there.
 */
package dev.rata.bindings.syntax;
