package dev.rata.bindings.cli;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.bindings.source.SourceException;
import java.nio.file.Path;

/** Makes a program of a file: what the command line asks of the language. */
@FunctionalInterface
interface ProgramLoader {
    /**
     * Compiles a program with everything it imports; nothing of it runs yet.
     *
     * @return what the program's main process runs
     * @throws SourceException with every problem of the source
     */
    ProcessBody load(Path file);
}
