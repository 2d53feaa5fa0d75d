/**
 * The values that processes exchange: symbols, vectors, lists, maps, sets, pids and references, with one definition of equality, hashing, order and
 * printing ({@link dev.rata.adapter.term.Terms}). Everything here is immutable, so sending a value shares it. Knows nothing of processes, Pekko or the
 * language. Read {@link dev.rata.adapter.term.Terms} first.
 */
package dev.rata.adapter.term;
