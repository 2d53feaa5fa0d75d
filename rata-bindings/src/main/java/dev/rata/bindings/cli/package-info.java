/**
 * The command line: one class a command, put together by {@link dev.rata.bindings.cli.RataCommand}, which is the place to start reading. Commands are described
 * to picocli in code and not by annotations, whose reflection costs more time than a small program runs. The commands only gather what they were given and call
 * the façade {@code dev.rata.bindings.Rata}; nothing depends on this package.
 */
package dev.rata.bindings.cli;
