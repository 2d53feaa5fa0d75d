/**
 * A second implementation of a part of the language, as plain as can be: it walks the tree, and its ints are always big. Random programs must do the same with
 * it as compiled. It uses the parser, and of the rest only the printed form of floats. Read {@link dev.rata.bindings.reference.Evaluator} first.
 */
package dev.rata.bindings.reference;
