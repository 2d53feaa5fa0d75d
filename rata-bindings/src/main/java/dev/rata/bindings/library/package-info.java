/**
 * The standard library: the modules every program has without importing them, one class of annotated static methods for
 * each, and the machinery that makes functions of those. Knows values, processes and the runtime, but no syntax and no
 * compiler: compiled code finds it through {@link dev.rata.bindings.runtime.ModuleValue}. What takes more than a few
 * lines lives in a package below, which knows nothing of Rata functions; only {@code library.process} holds a module,
 * being many classes. Read {@link dev.rata.bindings.library.LibraryRegistry} first, then any {@code …Library} class;
 * {@link dev.rata.bindings.library.Surroundings} is what the library may touch of the world outside.
 */
package dev.rata.bindings.library;
