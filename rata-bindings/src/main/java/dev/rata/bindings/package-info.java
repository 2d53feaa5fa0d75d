/**
 * The front door of the language: files become programs. {@link dev.rata.bindings.Rata} loads a program with everything it imports, or checks files without
 * running anything; {@link dev.rata.bindings.Session} does so input by input, for the shell. A loaded file is a {@link dev.rata.bindings.LoadedFile}, named by
 * what its code was made of, its {@link dev.rata.bindings.FileVersion}. Depends on the parser, the analysis, the compiler and the library; knows nothing of other
 * nodes, of the shell, the test runner, the documentation and the command line, which depend on it. Read {@link dev.rata.bindings.Rata} first.
 */
package dev.rata.bindings;
