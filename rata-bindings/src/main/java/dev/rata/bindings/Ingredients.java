package dev.rata.bindings;

import dev.rata.bindings.source.SourceFile;
import java.util.List;
import java.util.Set;

/**
 * What a file's code was made of.
 *
 * @param source    the file
 * @param libraries what each of its imports brings, in the order in which they stand
 * @param modules   the names of the program's modules outside it that it uses
 */
record Ingredients(SourceFile source, List<List<String>> libraries, Set<String> modules) {
    Ingredients {
        libraries = List.copyOf(libraries);
        modules = Set.copyOf(modules);
    }
}
