/**
 * The front door of the language. {@link dev.rata.bindings.Rata} turns files into programs, with what they import, and checks them without running anything;
 * {@link dev.rata.bindings.Session} does so input by input; {@link dev.rata.bindings.ProgramFunctions} lets their functions travel to other nodes and compiles
 * what arrives. Depends on the parser, the analysis, the compiler and the library; the shell, the test runner, the documentation and the command line depend on
 * it.
 */
package dev.rata.bindings;
