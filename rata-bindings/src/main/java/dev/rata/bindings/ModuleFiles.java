package dev.rata.bindings;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a module's file may be: beside the program or in its {@code lib}, under three spellings of its name. */
final class ModuleFiles {
    /** How the names of source files end. */
    static final String ENDING = ".rata";

    private final Path directory;

    /** @param main the program's file */
    ModuleFiles(Path main) {
        this.directory = main.resolveSibling("");
    }

    /** The files to look for, in order. */
    List<Path> of(String module) {
        Set<Path> files = new LinkedHashSet<>();
        for (var place : List.of(directory, directory.resolve("lib"))) {
            for (var name :
                    List.of(module, spelt(module, "_"), spelt(module, "-").replace('_', '-'))) {
                files.add(place.resolve(name.replace('.', '/') + ENDING));
            }
        }
        return List.copyOf(files);
    }

    /** Whether a name in an import is that of a file rather than of a module: {@code text_tools} brings all modules of its file. */
    static boolean isFileName(String name) {
        return Character.isLowerCase(name.codePointAt(name.lastIndexOf('.') + 1));
    }

    /** {@code TextTools} as {@code text_tools} or {@code text-tools}. */
    private static String spelt(String module, String separator) {
        return module.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", separator)
                .toLowerCase(Locale.ROOT);
    }

    /** The files that a path in an import may mean, which is relative to the importing file. */
    static List<Path> ofPath(String path, Path importing) {
        var file = importing.resolveSibling(path).normalize();
        return path.endsWith(ENDING) ? List.of(file) : List.of(file.resolveSibling(file.getFileName() + ENDING), file);
    }
}
