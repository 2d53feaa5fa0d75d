/**
 * The passes between syntax and code, one class each: what a name means ({@link dev.rata.bindings.analysis.Resolver}), which clauses are never reached, which
 * calls may replace their caller's frame, which functions wait. Depends on {@code ast} and {@code source}; knows other modules only through {@link
 * dev.rata.bindings.analysis.KnownModules}. Read {@link dev.rata.bindings.analysis.Analysis} first.
 */
package dev.rata.bindings.analysis;
