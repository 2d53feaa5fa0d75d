package dev.rata.bindings.analysis;

import dev.rata.bindings.ast.Library;
import java.util.List;

/** Which modules the {@code library} statements of a file bring. */
@FunctionalInterface
public interface ImportedLibraries {
    /** The modules of that library: one for a module's name, all of the file's for a path; none when it was not found, which is reported elsewhere. */
    List<String> modulesOf(Library library);
}
