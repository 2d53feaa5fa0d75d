package dev.rata.bindings.library.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/** The lines of a UTF-8 text file, without their line ends. */
public final class Lines {
    private Lines() {}

    /**
     * Gives one line after the other to the sink until it answers false, holding one at a time; the file is closed when
     * this returns or fails.
     *
     * @return whether the sink wanted all of them
     */
    public static boolean feed(Path path, Predicate<? super String> sink) throws IOException {
        try (var reader = Files.newBufferedReader(path)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!sink.test(line)) {
                    return false;
                }
            }
            return true;
        }
    }
}
