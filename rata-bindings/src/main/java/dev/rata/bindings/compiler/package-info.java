/**
 * Makes JVM classes of resolved programs, one for each module and one for a file's statements, with {@code java.lang.classfile}, which only this package
 * imports. An emitter for each kind of code writes into a {@link dev.rata.bindings.compiler.Frame}, the method being made. Knows nothing of the library beyond
 * what {@link dev.rata.bindings.compiler.Environment} tells. Read {@link dev.rata.bindings.compiler.UnitCompiler} first.
 */
package dev.rata.bindings.compiler;
