package dev.rata.bindings;

import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import java.nio.file.Path;

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
        var loader = new FileLoader(file, LibraryRegistry.STANDARD);
        loader.loadMain(file);
        var problems = loader.problems();
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new SourceException(problems);
        }
        return new Program(loader.units(), loader.modules(), problems);
    }
}
