/**
 * Tables of typed columns: what {@code Table} and {@code Dataload} compute with, without knowing how Rata functions are
 * called. Depends on the values and on how exceptions are raised, never on the rest of the library. Read
 * {@link dev.rata.bindings.library.table.Table} first.
 */
package dev.rata.bindings.library.table;
