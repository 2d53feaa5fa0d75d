/**
 * Source text and what is said about it: files with their lines, spans of characters, located problems and how they are
 * drawn. Depends on nothing else in the project, so that every later stage can report through it. Read
 * {@link dev.rata.bindings.source.Problem} first.
 */
package dev.rata.bindings.source;
