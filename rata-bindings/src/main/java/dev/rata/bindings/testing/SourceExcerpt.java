package dev.rata.bindings.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The source of the statement that begins at a line: the line, and those after it while brackets are open. */
final class SourceExcerpt {
    private static final int LONGEST = 8;

    private SourceExcerpt() {}

    static Optional<String> at(String file, int line) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            if (line < 1 || line > lines.size()) {
                return Optional.empty();
            }
            int end = line;
            int open = balance(lines.get(line - 1));
            while (open > 0 && end < lines.size() && end - line < LONGEST) {
                open += balance(lines.get(end++));
            }
            return Optional.of(lines.subList(line - 1, end).stream()
                    .collect(Collectors.joining("\n"))
                    .stripIndent()
                    .strip());
        } catch (IOException | InvalidPathException unreadable) {
            // The file has changed or gone since it was loaded: the place is still told.
            return Optional.empty();
        }
    }

    /** How many more brackets a line opens than it closes, those in strings and comments left out. */
    private static int balance(String line) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
                continue;
            }
            switch (c) {
                case '"' -> quoted = true;
                case '(', '[', '{' -> open++;
                case ')', ']', '}' -> open--;
                case '#' -> {
                    if (i + 1 >= line.length() || line.charAt(i + 1) != '{') {
                        return open;
                    }
                }
                default -> {}
            }
        }
        return open;
    }
}
