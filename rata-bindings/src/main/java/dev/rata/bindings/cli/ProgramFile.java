package dev.rata.bindings.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that a program's file can be read, before anything is started for it. */
final class ProgramFile {
    private ProgramFile() {}

    static void check(Path file) throws CommandFailure {
        if (!Files.exists(file)) {
            throw new CommandFailure("there is no file " + file + suggestion(file));
        }
        if (Files.isDirectory(file)) {
            throw new CommandFailure(
                    file + " is a directory; give the file of a program, such as " + file.resolve("main.rata"));
        }
        if (!Files.isReadable(file)) {
            throw new CommandFailure(file + " cannot be read; check its permissions");
        }
    }

    /** A hint at the file that was probably meant, or nothing. */
    static String suggestion(Path file) {
        Path withEnding = file.resolveSibling(file.getFileName() + ".rata");
        return Files.exists(withEnding) ? "; did you mean " + withEnding + "?" : "";
    }
}
