/**
 * The interactive shell: reads inputs, runs them in a process of a node and shows what comes of them. Everything a {@link dev.rata.bindings.Session} knows how
 * to do it leaves to that. The only package that knows JLine, and only in {@link dev.rata.bindings.repl.TerminalConsole} and its parts, so that nothing of JLine
 * is loaded unless somebody sits at a terminal. Used by the command line alone. Read {@link dev.rata.bindings.repl.Repl} first, then {@link
 * dev.rata.bindings.repl.Evaluator}.
 */
package dev.rata.bindings.repl;
