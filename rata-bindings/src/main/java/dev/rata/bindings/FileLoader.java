package dev.rata.bindings;

import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.ast.ModuleDef;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.compiler.CompiledUnit;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import dev.rata.bindings.syntax.Syntax;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Loads a file and, before it, everything it imports; each file once. */
final class FileLoader {
    /** The code of the problem that files import each other. */
    static final String CYCLE = "import_cycle";

    private final LoadedModules modules;
    private final SessionBindings session;
    private final ModuleFiles search;
    private final List<CompiledUnit> units = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Path, List<String>> loaded = new HashMap<>();
    private final Map<Path, String> loading = new LinkedHashMap<>();

    /**
     * @param main    the program's file, beside which modules are looked for
     * @param modules the modules it finds by name, and adds its own to
     * @param session the bindings of earlier inputs; empty for a program
     */
    FileLoader(Path main, LoadedModules modules, SessionBindings session) {
        this.modules = modules;
        this.session = session;
        this.search = new ModuleFiles(main);
    }

    List<CompiledUnit> units() {
        return units;
    }

    /** Everything that is wrong with the files so far, file by file. */
    List<Problem> problems() {
        return problems;
    }

    /** Loads the program's file. */
    void loadMain(Path file) {
        var text = ProgramText.of(file);
        text.problem().ifPresentOrElse(problems::add, () -> load(text.source(), file, key(file)));
    }

    /** Loads a file as an input of a session. */
    void loadInput(Path file) {
        var text = ProgramText.of(file);
        text.problem().ifPresentOrElse(problems::add, () -> {
            loadInput(text.source(), file, new SessionImports());
            loaded.putIfAbsent(key(file), List.of());
        });
    }

    /** Loads a text as an input of a session, as if it were in that file; it sees what earlier inputs imported, and later ones see what it does. */
    void loadInput(SourceFile source, Path file, SessionImports imports) {
        var parsed = Syntax.parse(source);
        if (!parsed.isValid()) {
            problems.addAll(parsed.problems());
            return;
        }
        var program = withImports(source, parsed.program(), imports);
        loading.put(key(file), file.toString());
        var libraries = importAll(program, file);
        loading.remove(key(file));
        var whole = Analysis.of(program, modules.known(), libraries::get, Optional.of(session.names()));
        whole.problems().stream()
                .filter(problem -> problem.span().start() <= source.length())
                .forEach(problems::add);
        if (problems.stream().noneMatch(Problem::isError)) {
            imports.add(program, libraries);
            loadPieces(source, file, imports, whole.statements());
        }
    }

    /** What is doubtful in them has been said of the whole. */
    private void loadPieces(SourceFile source, Path file, SessionImports imports, UnitDef statements) {
        var names = new TreeSet<>(session.names());
        names.addAll(statements.namedValues().keySet());
        var found = List.copyOf(problems);
        for (var piece : InputPieces.of(source)) {
            var program = withImports(piece, Syntax.parse(piece).program(), imports);
            analyse(program, importAll(program, file), Optional.of(names));
        }
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.clear();
            problems.addAll(found);
        }
    }

    private Program withImports(SourceFile source, Program program, SessionImports imports) {
        var longer = imports.appendedTo(source, program, modules.known());
        return longer == source ? program : Syntax.parse(longer).program();
    }

    /** The files that were loaded, by {@link #key}. */
    Set<Path> files() {
        return loaded.keySet();
    }

    /** What is the same for all ways of writing the path of a file. */
    static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    private List<String> load(SourceFile source, Path shown, Path key) {
        var parsed = Syntax.parse(source);
        problems.addAll(parsed.problems());
        loading.put(key, shown.toString());
        var program = parsed.program();
        var libraries = importAll(program, shown);
        loading.remove(key);
        var names =
                program.modules().stream().map(module -> module.name().name()).toList();
        loaded.put(key, names);
        if (parsed.isValid()) {
            analyse(program, libraries, Optional.empty());
        } else {
            // Statements that could not be read are missing from the tree, so names they bind would seem unknown.
            names.forEach(modules.known()::addUnknown);
        }
        return names;
    }

    private void analyse(Program program, Map<Library, List<String>> libraries, Optional<Set<String>> earlier) {
        var used = new UsedModules(modules.known());
        var analysis = Analysis.of(program, used, libraries::get, earlier);
        problems.addAll(analysis.problems());
        var waits = analysis.waits();
        modules.known().add(analysis, waits);
        if (problems.stream().noneMatch(Problem::isError)) {
            var ingredients = new Ingredients(program.source(), bring(program, libraries), used.used());
            try {
                var file = LoadedFile.compile(ingredients, modules, analysis, waits, session);
                units.addAll(file.units());
            } catch (SourceException e) {
                problems.addAll(e.problems());
            }
        }
    }

    /** What the imports of a file bring, in the order in which they stand. */
    private static List<List<String>> bring(Program program, Map<Library, List<String>> libraries) {
        return imports(program).stream().map(libraries::get).toList();
    }

    // ---- imports

    private Map<Library, List<String>> importAll(Program program, Path file) {
        Map<Library, List<String>> found = new IdentityHashMap<>();
        var own = program.modules().stream().map(module -> module.name().name()).toList();
        for (var library : imports(program)) {
            found.put(
                    library,
                    switch (library.origin()) {
                        case Library.Origin.Module module -> module(module, own, program.source());
                        case Library.Origin.File path -> path(path, file, program.source());
                    });
        }
        return found;
    }

    /** All imports of a file, those of its modules last. */
    static List<Library> imports(Program program) {
        return Stream.concat(
                        program.imports().stream(),
                        program.modules().stream().map(ModuleDef::imports).flatMap(List::stream))
                .toList();
    }

    private List<String> module(Library.Origin.Module module, List<String> own, SourceFile source) {
        var name = module.name();
        if (own.contains(name) || modules.knows(name)) {
            return List.of(name);
        }
        var candidates = search.of(name);
        var file = candidates.stream().filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) {
            var problem = Problem.error("undefined_module", "there is no module `" + name + "`", source, module.span());
            for (var candidate : candidates) {
                problem = problem.withNote("looked for " + candidate);
            }
            problems.add(problem);
            modules.known().addUnknown(name);
            return List.of(name);
        }
        int before = problems.size();
        var brought = loadOnce(file.get(), source, module.span());
        if (!brought.contains(name) && !modules.knows(name)) {
            if (ModuleFiles.isFileName(name) && !brought.isEmpty()) {
                return brought;
            }
            if (problems.subList(before, problems.size()).stream().noneMatch(Problem::isError)) {
                problems.add(Problem.error(
                        "undefined_module", file.get() + " defines no module `" + name + "`", source, module.span()));
            }
            modules.known().addUnknown(name);
        }
        return List.of(name);
    }

    private List<String> path(Library.Origin.File path, Path file, SourceFile source) {
        var candidates = ModuleFiles.ofPath(path.path(), file);
        var found = candidates.stream().filter(Files::isRegularFile).findFirst();
        if (found.isEmpty()) {
            var problem = Problem.error("undefined_module", "there is no file " + path.path(), source, path.span());
            for (var candidate : candidates) {
                problem = problem.withNote("looked for " + candidate);
            }
            problems.add(problem);
            return List.of();
        }
        return loadOnce(found.get(), source, path.span());
    }

    private List<String> loadOnce(Path file, SourceFile from, Span where) {
        var key = key(file);
        var known = loaded.get(key);
        if (known != null) {
            return known;
        }
        if (loading.containsKey(key)) {
            var cycle = new ArrayList<>(loading.values());
            var start = List.copyOf(loading.keySet()).indexOf(key);
            var path = String.join(" → ", cycle.subList(start, cycle.size())) + " → " + cycle.get(start);
            problems.add(Problem.error(CYCLE, "these files import each other: " + path, from, where));
            return List.of();
        }
        var text = ProgramText.of(file);
        if (text.problem().isPresent()) {
            problems.add(text.problem().get());
            loaded.put(key, List.of());
            return List.of();
        }
        return load(text.source(), file, key);
    }
}
