/**
 * The functions of {@code Process} and {@code Node}: what programs give is checked and turned into what the adapter's
 * processes, servers, supervisors and tasks take. Adds no process semantics of its own. Read
 * {@link dev.rata.bindings.library.process.Spawning} first, and the adapter's packages for what the calls mean.
 */
package dev.rata.bindings.library.process;
