package dev.rata.bindings.testing;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Finds test files: those named {@code …_test.rata} below directories, in order of their names, and every file given by name. */
public final class TestFiles {
    private static final String ENDING = "_test.rata";

    private TestFiles() {}

    /** The files that those paths stand for, each once. Hidden directories are left out, and links to directories are not followed. */
    public static List<Path> find(List<Path> paths) throws IOException {
        var found = new LinkedHashSet<Path>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(below(path));
            } else {
                found.add(path);
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> below(Path directory) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                boolean hidden = !visited.equals(directory)
                        && visited.getFileName().toString().startsWith(".");
                return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(ENDING)) {
                    found.add(file.normalize());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }
}
