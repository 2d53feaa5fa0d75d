package dev.rata.bindings.cli;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.bindings.Program;
import dev.rata.bindings.Rata;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceException;
import java.io.PrintWriter;
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

    /** The loader of the language, which writes what is doubtful in a program. */
    static ProgramLoader showingWarnings(PrintWriter err) {
        return file -> {
            Program program = Rata.load(file);
            if (!program.warnings().isEmpty()) {
                err.println(ProblemPrinter.drawAll(program.warnings()));
            }
            return program;
        };
    }
}
