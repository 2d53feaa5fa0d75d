/**
 * What can go wrong with files, in the words of POSIX, and reading them line by line. Knows nothing of how Rata
 * functions are called. Read {@link dev.rata.bindings.library.file.FileFailure} first.
 */
package dev.rata.bindings.library.file;
