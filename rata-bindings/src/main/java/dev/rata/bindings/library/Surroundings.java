package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What a program sees of the world around it. Whoever starts a node for Rata programs gives it one as its {@link
 * dev.rata.adapter.process.ProcessHost#environment() environment}; tests give their own to look at the output.
 *
 * @param output    standard output: what {@code print} writes to
 * @param log       where log lines and crash reports go
 * @param arguments the program's own arguments
 * @param directory what relative paths are relative to
 * @param exit      how {@code System.exit} ends the program
 */
public record Surroundings(PrintStream output, LogLines log, List<String> arguments, Path directory, Exit exit) {
    /** Ends a program. */
    @FunctionalInterface
    public interface Exit {
        /**
         * Called in a process of the program, which goes on until its exit signal reaches it; the exit code is 0 to
         * 255.
         */
        void end(ProcessContext self, int code);
    }

    public Surroundings {
        arguments = List.copyOf(arguments);
    }

    /** The surroundings of the node a process runs in. */
    public static Surroundings of(ProcessContext self) {
        if (self.host().environment() instanceof Surroundings surroundings) {
            return surroundings;
        }
        throw new IllegalStateException("the node was started without Surroundings as its environment");
    }

    /** A program's path as it is meant: relative to {@link #directory}. */
    public Path resolve(String path) {
        return directory.resolve(path);
    }
}
