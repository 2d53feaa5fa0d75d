package dev.rata.bindings;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Nil;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.compiler.CompiledUnit;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.Modules;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Inputs that are compiled and run one after the other, each seeing what the earlier ones bound and defined. A name or module that is bound or defined again
 * replaces the earlier one, for earlier inputs too. Not for use by several threads at once.
 */
public final class Session {
    private final String shown;
    private final Path file;
    private final LoadedModules modules = new LoadedModules(LibraryRegistry.STANDARD);
    private final SessionBindings bindings = new SessionBindings();
    private final SessionImports imports = new SessionImports();
    private final Map<String, FunctionNote> notes = new ConcurrentHashMap<>();

    /** @param file the name that messages show, beside which imported modules are looked for */
    public Session(Path file) {
        this(file.toString(), file);
    }

    /**
     * @param shown the name that messages show
     * @param file  beside which imported modules are looked for
     */
    public Session(String shown, Path file) {
        this.shown = shown;
        this.file = file;
    }

    /** What is known of a function that an input bound to a name. */
    public record FunctionNote(List<String> parameters, String doc) {
        public FunctionNote {
            parameters = List.copyOf(parameters);
        }
    }

    /** One input that is ready to run, once. */
    public final class Input implements ProcessBody {
        private final Program program;
        private final Set<Path> files;

        private Input(Program program, Set<Path> files) {
            this.program = program;
            this.files = files;
        }

        /** What it consists of. */
        public Program program() {
            return program;
        }

        /** The files it was read from, and those it imported, by their full paths. */
        public Set<Path> files() {
            return files;
        }

        /** What is doubtful in its source, though it can be run. */
        public List<Problem> warnings() {
            return program.warnings();
        }

        /** Runs it and gives the value of its last statement. What it bound before an exception stays bound. */
        @Override
        public Object run(ProcessContext self) {
            Object value = Nil.NIL;
            for (var unit : program.units()) {
                try {
                    value = unit.code().run(self);
                } finally {
                    publish(unit);
                }
            }
            return value;
        }

        private void publish(CompiledUnit unit) {
            if (unit.module() == null) {
                unit.definition().namedValues().forEach((name, slot) -> {
                    var value = unit.code().slot(slot.index());
                    if (value != null) {
                        bindings.bind(name, value);
                        notes.remove(name);
                    }
                });
                unit.definition().functions().forEach(this::note);
            }
        }

        private void note(FunctionDef function) {
            if (function.parent() == null && bindings.names().contains(function.name())) {
                var parameters = function.parameters().stream()
                        .map(FunctionDef.Parameter::name)
                        .toList();
                notes.put(function.name(), new FunctionNote(parameters, function.doc()));
            }
        }
    }

    /**
     * Compiles an input; nothing of it runs yet.
     *
     * @throws SourceException with every problem, when one of them is an error
     */
    public Input compile(String text) {
        var loader = new FileLoader(file, modules, bindings);
        return input(loader, () -> loader.loadInput(new SourceFile(shown, text), file, imports));
    }

    /**
     * Compiles a file as an input, with what it imports; nothing of it runs yet. Its own imports are not seen by later inputs.
     *
     * @throws SourceException with every problem, when one of them is an error
     */
    public Input load(Path program) {
        var loader = new FileLoader(program, modules, bindings);
        return input(loader, () -> loader.loadInput(program));
    }

    private Input input(FileLoader loader, Runnable load) {
        var known = modules.known().snapshot();
        try {
            load.run();
            return new Input(Rata.program(loader, modules), Set.copyOf(loader.files()));
        } catch (SourceException e) {
            modules.known().restore(known);
            throw e;
        }
    }

    /** Binds a name from outside. */
    public void bind(String name, Object value) {
        bindings.bind(name, value);
    }

    /** The value of a bound name. */
    public Object value(String name) {
        return bindings.read(name);
    }

    /** What is known of the function that a name is bound to, when an input bound it. */
    public Optional<FunctionNote> note(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    /** The names of all modules, those of the library included. */
    public Collection<String> moduleNames() {
        return modules.known().names();
    }

    /** The names that are bound. */
    public Set<String> names() {
        return bindings.names();
    }

    /** The modules that inputs find by name. */
    public Modules modules() {
        return modules;
    }
}
