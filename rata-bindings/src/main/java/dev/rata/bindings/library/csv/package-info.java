/**
 * Comma-separated values: reading a file as a table or row by row, guessing the types of its columns, and writing a
 * table. The only package that uses FastCSV; knows nothing of processes or of how Rata functions are called. Read
 * {@link dev.rata.bindings.library.csv.CsvFile} first.
 */
package dev.rata.bindings.library.csv;
