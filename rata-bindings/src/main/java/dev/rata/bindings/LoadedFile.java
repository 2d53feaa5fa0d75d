package dev.rata.bindings;

import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.analysis.Waits;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.compiler.CompiledUnit;
import dev.rata.bindings.compiler.TooLargeException;
import dev.rata.bindings.compiler.UnitCompiler;
import dev.rata.bindings.runtime.CodeFile;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.ProgramModule;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;

/** A file whose units are loaded: its modules, which exist once, and its statements, of which another node's program may need units of its own. */
public final class LoadedFile implements CodeFile {
    private final LoadedModules modules;
    private final Analysis analysis;
    private final Waits waits;
    private final List<CompiledUnit> units;
    private final FileVersion compiled;
    private final AtomicBoolean taken = new AtomicBoolean();

    /** @param units what was compiled of it, all of its modules and then its statements */
    private LoadedFile(
            Ingredients ingredients, LoadedModules modules, Analysis analysis, Waits waits, List<CompiledUnit> units) {
        this.modules = modules;
        this.analysis = analysis;
        this.waits = waits;
        this.units = List.copyOf(units);
        var outer = new TreeSet<String>();
        analysis.units().forEach(unit -> outer.addAll(Analysis.slotUse(unit).outer()));
        var dependencies = new TreeMap<String, FileVersion>();
        for (var name : ingredients.modules()) {
            var file = fileOf(name);
            if (file != null) {
                dependencies.put(name, file.compiled);
            }
        }
        this.compiled = new FileVersion(this, ingredients.source(), ingredients.libraries(), dependencies, outer);
        units.forEach(unit -> unit.code().belongTo(this));
    }

    /**
     * Compiles an analysed file and makes its modules known.
     *
     * @param session the bindings of earlier inputs; empty for a program
     * @throws SourceException when a part of it is too large for the JVM
     */
    static LoadedFile compile(
            Ingredients ingredients, LoadedModules modules, Analysis analysis, Waits waits, SessionBindings session) {
        var units = new ArrayList<CompiledUnit>();
        for (var definition : analysis.units()) {
            try {
                var unit = UnitCompiler.compile(definition, modules, waits, session);
                units.add(unit);
                if (unit.module() != null) {
                    modules.define(unit.module());
                }
            } catch (TooLargeException e) {
                throw new SourceException(
                        List.of(Problem.error("too_large", e.getMessage(), ingredients.source(), e.span())));
            }
        }
        return new LoadedFile(ingredients, modules, analysis, waits, units);
    }

    /** The other file that a module is in, as code finds it by name now; null for one of this file or of the standard library. */
    private LoadedFile fileOf(String module) {
        return modules.find(module) instanceof ProgramModule program
                        && program.unit().file() instanceof LoadedFile file
                ? file
                : null;
    }

    /** The version that was compiled. */
    public FileVersion compiled() {
        return compiled;
    }

    /** The version that its code amounts to now, when modules it uses may have been defined again. */
    public FileVersion now() {
        return modules.isRedefined() ? now(new HashSet<>()) : compiled;
    }

    private FileVersion now(Set<LoadedFile> above) {
        above.add(this);
        var present = new TreeMap<String, FileVersion>();
        compiled.dependencies().forEach((name, before) -> {
            var file = fileOf(name);
            present.put(name, file == null || above.contains(file) ? before : file.now(above));
        });
        above.remove(this);
        return compiled.with(present);
    }

    @Override
    public String version() {
        return now().name();
    }

    /** What was compiled of it, in the order in which it runs. */
    List<CompiledUnit> units() {
        return units;
    }

    /** Its modules. */
    public List<ProgramModule> modules() {
        return units.stream()
                .map(CompiledUnit::module)
                .filter(module -> module != null)
                .toList();
    }

    /** Its module of that name, or null. */
    public ProgramModule module(String name) {
        for (var module : modules()) {
            if (module.name().equals(name)) {
                return module;
            }
        }
        return null;
    }

    /** What analyses have to know of its module of that name. */
    ModuleFacts facts(String module) {
        for (var unit : analysis.modules()) {
            if (unit.name().equals(module)) {
                return KnownFacts.facts(unit, waits);
            }
        }
        throw new IllegalArgumentException(this + " has no module " + module);
    }

    /** Its statements for a program of another node: with nothing bound yet. */
    public CodeUnit statements() {
        var first = units.getLast().code();
        if (first.isGuest() && taken.compareAndSet(false, true)) {
            return first;
        }
        var unit = UnitCompiler.compile(analysis.statements(), modules, waits, new SessionBindings())
                .code();
        unit.belongTo(this);
        unit.visit();
        return unit;
    }

    @Override
    public String toString() {
        return compiled.source().name();
    }
}
