package dev.rata.bindings.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The source files that paths on a command line mean: files as they are given, and all that are in a directory or below it. */
final class SourcePaths {
    private static final String ENDING = ".rata";

    private SourcePaths() {}

    /**
     * The files, in the order of the paths, each once. Files and directories whose names begin with a dot are passed over.
     *
     * @throws CommandFailure when a path leads nowhere, or to a directory without source files
     */
    static List<Path> of(List<Path> paths) throws CommandFailure {
        Set<Path> files = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                List<Path> found = below(path);
                if (found.isEmpty()) {
                    throw new CommandFailure("the directory " + path + " holds no " + ENDING + " file");
                }
                files.addAll(found);
            } else if (Files.exists(path)) {
                files.add(path.normalize());
            } else {
                throw new CommandFailure("there is no file or directory " + path + ProgramFile.suggestion(path));
            }
        }
        return List.copyOf(files);
    }

    private static List<Path> below(Path directory) throws CommandFailure {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .filter(file -> !isHidden(directory.relativize(file)))
                    .map(Path::normalize)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new CommandFailure("the directory " + directory + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isHidden(Path file) {
        for (Path part : file) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
