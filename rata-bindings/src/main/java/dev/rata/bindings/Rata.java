package dev.rata.bindings;

import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import java.nio.file.Path;
import java.util.List;

/** Turns files into programs that can be run as the main process of a node. */
public final class Rata {
    private Rata() {}

    /**
     * Compiles a program with everything it imports; nothing of it runs yet.
     *
     * @param file the program's file; messages show it as it is given
     * @throws SourceException with every problem of all files, when one of them is an error
     */
    public static Program load(Path file) {
        var modules = new LoadedModules(LibraryRegistry.STANDARD);
        var loader = new FileLoader(file, modules, new SessionBindings());
        loader.loadMain(file);
        return program(loader, modules);
    }

    /**
     * Finds everything that is wrong with files and with what they import, errors and warnings; nothing of them runs. A file that one of the others imports is
     * looked at as part of that program, else as a program of its own.
     *
     * @return each problem once, sorted by file and place
     */
    public static List<Problem> check(List<Path> files) {
        return FileCheck.of(files);
    }

    /** What was loaded as a program. */
    static Program program(FileLoader loader, LoadedModules modules) {
        var problems = loader.problems();
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new SourceException(problems);
        }
        return new Program(loader.units(), modules, problems);
    }
}
