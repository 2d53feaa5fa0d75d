package dev.rata.bindings;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.Modules;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Inputs that are compiled and run one after the other, each seeing what the earlier ones bound and defined. A name or module that is bound or defined again
 * replaces the earlier one, for earlier inputs too. Not for use by several threads at once.
 */
public final class Session {
    private final Path file;
    private final LoadedModules modules = new LoadedModules(LibraryRegistry.STANDARD);
    private final SessionBindings bindings = new SessionBindings();

    /** @param file the name that messages show, beside which imported modules are looked for */
    public Session(Path file) {
        this.file = file;
    }

    /** One input that is ready to run, once. */
    public final class Input implements ProcessBody {
        private final Program program;

        private Input(Program program) {
            this.program = program;
        }

        /** What is doubtful in its source, though it can be run. */
        public List<Problem> warnings() {
            return program.warnings();
        }

        /** Runs it and gives the value of its last statement. What it bound before an exception stays bound. */
        @Override
        public Object run(ProcessContext self) {
            try {
                return program.run(self);
            } finally {
                publish();
            }
        }

        private void publish() {
            for (var unit : program.units()) {
                if (unit.module() == null) {
                    unit.definition().namedValues().forEach((name, slot) -> {
                        var value = unit.code().slot(slot.index());
                        if (value != null) {
                            bindings.bind(name, value);
                        }
                    });
                }
            }
        }
    }

    /**
     * Compiles an input; nothing of it runs yet.
     *
     * @throws SourceException with every problem, when one of them is an error
     */
    public Input compile(String text) {
        var known = modules.known().snapshot();
        var loader = new FileLoader(file, modules, bindings);
        loader.loadText(new SourceFile(file.toString(), text), file);
        try {
            return new Input(Rata.program(loader, modules));
        } catch (SourceException e) {
            modules.known().restore(known);
            throw e;
        }
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
