package dev.rata.bindings;

import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loads many files, each as the program it is or as part of those that import it, and collects what is wrong with them. */
final class FileCheck {
    /** A file loaded as a program. */
    private record Loaded(Path key, Set<Path> files, List<Problem> problems) {}

    /** What makes two problems the same: an imported file is loaded once for each program. */
    private record Identity(Path file, Span span, String code, String message) {}

    private FileCheck() {}

    static List<Problem> of(List<Path> files) {
        var programs = files.stream().map(FileCheck::load).toList();
        // Modules are looked for beside the program: what an imported file finds is decided by the programs that import
        // it.
        var imported = new HashSet<Path>();
        for (var program : programs) {
            program.files().stream().filter(file -> !file.equals(program.key())).forEach(imported::add);
        }
        Set<Identity> known = new HashSet<>();
        var found = new ArrayList<Problem>();
        for (var program : programs) {
            for (var problem : program.problems()) {
                var file = FileLoader.key(Path.of(problem.source().name()));
                var isElsewhere = file.equals(program.key()) && imported.contains(file);
                if (!isElsewhere && known.add(identity(problem, file))) {
                    found.add(problem);
                }
            }
        }
        found.sort(Comparator.<Problem, String>comparing(
                        problem -> problem.source().name())
                .thenComparingInt(problem -> problem.span().start())
                .thenComparing(Problem::message));
        return found;
    }

    private static Loaded load(Path file) {
        var loader = new FileLoader(file, new LoadedModules(LibraryRegistry.STANDARD), new SessionBindings());
        loader.loadMain(file);
        return new Loaded(FileLoader.key(file), loader.files(), List.copyOf(loader.problems()));
    }

    /** A cycle is the same one from wherever it is entered. */
    private static Identity identity(Problem problem, Path file) {
        if (!problem.code().equals(FileLoader.CYCLE)) {
            return new Identity(file, problem.span(), problem.code(), problem.message());
        }
        var members = Arrays.stream(problem.message().split(" "))
                .filter(word -> word.endsWith(ModuleFiles.ENDING))
                .distinct()
                .sorted()
                .toList();
        return new Identity(Path.of(""), Span.at(0), problem.code(), members.toString());
    }
}
