/**
 * The tree of a Rata program: plain records, each with the span it was read from, made by {@code syntax} and read by
 * every later stage. Says only what was written: which name means what is for the analysis to find. Depends on
 * {@code source} alone. Read {@link dev.rata.bindings.ast.Expr} first, then {@link dev.rata.bindings.ast.Program}.
 */
package dev.rata.bindings.ast;
