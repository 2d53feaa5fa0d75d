package dev.rata.bindings;

import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Syntax;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loads a file of another node's program from what that node says it consists of: no file is read and nothing of it runs. */
public final class VersionLoader {
    private VersionLoader() {}

    /**
     * Compiles such a file. Nothing is bound to its top-level names yet.
     *
     * @param libraries    what each of its imports brings, in the order in which they stand
     * @param dependencies the files of the modules that it uses, by the modules' names
     * @param outer        the names of earlier inputs of a session that it uses
     * @throws SourceException when it cannot be compiled
     */
    public static FileVersion load(
            SourceFile source, List<List<String>> libraries, Map<String, FileVersion> dependencies, Set<String> outer) {
        var modules = new LoadedModules(LibraryRegistry.STANDARD);
        dependencies.forEach((name, version) -> {
            var file = version.file();
            if (file.module(name) != null) {
                modules.adopt(file.module(name), file.facts(name));
            }
        });
        var parsed = Syntax.parse(source);
        check(parsed.problems());
        Map<Library, List<String>> brought = new IdentityHashMap<>();
        var imports = FileLoader.imports(parsed.program());
        for (int i = 0; i < Math.min(imports.size(), libraries.size()); i++) {
            brought.put(imports.get(i), libraries.get(i));
        }
        var analysis = Analysis.of(
                parsed.program(),
                modules.known(),
                library -> brought.getOrDefault(library, List.of()),
                Optional.of(outer));
        check(analysis.problems());
        var waits = analysis.waits();
        modules.known().add(analysis, waits);
        var file = LoadedFile.compile(
                new Ingredients(source, libraries, dependencies.keySet()),
                modules,
                analysis,
                waits,
                new SessionBindings());
        file.units().forEach(unit -> unit.code().visit());
        return file.compiled();
    }

    private static void check(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::isError)) {
            throw new SourceException(problems);
        }
    }
}
