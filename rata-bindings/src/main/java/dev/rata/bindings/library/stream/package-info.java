/**
 * Lazy streams as values: where elements come from, what is done to each, and how a run ends early. Depends on values
 * and processes, not on the rest of the library. Read {@link dev.rata.bindings.library.stream.StreamValue} first.
 */
package dev.rata.bindings.library.stream;
