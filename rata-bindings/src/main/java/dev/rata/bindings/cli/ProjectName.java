package dev.rata.bindings.cli;

import dev.rata.bindings.library.LibraryRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a project, such as {@code word-count}, and what follows from it.
 *
 * @param name as it was given
 */
record ProjectName(String name) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z][A-Za-z0-9]*([_-][A-Za-z0-9]+)*");
    private static final int LONGEST = 40;

    /** The name, if it is one. */
    static ProjectName of(String name) throws CommandFailure {
        if (!ALLOWED.matcher(name).matches() || name.length() > LONGEST) {
            throw new CommandFailure("\"" + name + "\" is no name for a project: expected up to " + LONGEST
                    + " letters a to z and digits, beginning with a letter, with single - or _ between words, such as"
                    + " word-count");
        }
        ProjectName project = new ProjectName(name);
        if (LibraryRegistry.STANDARD.names().contains(project.module())) {
            throw new CommandFailure("\"" + name + "\" would make a module " + project.module()
                    + ", which the standard library has; take another name, such as my-" + name);
        }
        return project;
    }

    /** The module: {@code WordCount}. */
    String module() {
        return Arrays.stream(name.split("[_-]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** The module's file without its ending: {@code word_count}. */
    String file() {
        return Arrays.stream(module().split("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("_"));
    }
}
