/**
 * A program with every name resolved: what the passes of {@code analysis} make of the syntax tree and what the compiler reads. A name is here the variable,
 * function or module it means; short forms are spelled out. Knows values, but nothing of running or compiling. Read {@link
 * dev.rata.bindings.analysis.tree.Code} first, then {@link dev.rata.bindings.analysis.tree.FunctionDef}.
 */
package dev.rata.bindings.analysis.tree;
