/**
 * The standard library: the modules every program has without importing them, one function of Rata a Java method. Knows values, processes and the runtime,
 * but no syntax and no compiler. What takes more than a few lines lives in a package below, which knows nothing of Rata functions. Read {@link
 * dev.rata.bindings.library.Surroundings} for what the library may touch of the world outside.
 */
package dev.rata.bindings.library;
