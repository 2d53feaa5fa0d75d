package dev.rata.bindings.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files a session has loaded, as they were then. */
final class LoadedFiles {
    private final Map<Path, Map<Path, Optional<String>>> loaded = new LinkedHashMap<>();

    /** Notes a file as it is now, with those it imported. */
    void add(Path file, Set<Path> parts) {
        Map<Path, Optional<String>> texts = new HashMap<>();
        parts.forEach(part -> texts.put(part, text(part)));
        loaded.put(file, texts);
    }

    boolean isEmpty() {
        return loaded.isEmpty();
    }

    /** Those that have changed since, or that import one that has, in the order in which they were loaded. */
    List<Path> changed() {
        return loaded.keySet().stream()
                .filter(file -> loaded.get(file).entrySet().stream()
                        .anyMatch(part -> !text(part.getKey()).equals(part.getValue())))
                .toList();
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException _) {
            // That it cannot be read now is said when somebody wants to load it.
            return Optional.empty();
        }
    }
}
