/**
 * JSON text from and to values. The only package that uses Jackson; knows nothing of processes or of how Rata functions
 * are called. Read {@link dev.rata.bindings.library.json.JsonReading} first.
 */
package dev.rata.bindings.library.json;
