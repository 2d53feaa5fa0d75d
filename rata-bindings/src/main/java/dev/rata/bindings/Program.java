package dev.rata.bindings;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Nil;
import dev.rata.bindings.compiler.CompiledUnit;
import dev.rata.bindings.runtime.Modules;
import dev.rata.bindings.source.Problem;
import java.util.List;

/** A program that is ready to run, once: its units keep their top-level bindings. */
public final class Program implements ProcessBody {
    private final List<CompiledUnit> units;
    private final Modules modules;
    private final List<Problem> warnings;

    Program(List<CompiledUnit> units, Modules modules, List<Problem> warnings) {
        this.units = List.copyOf(units);
        this.modules = modules;
        this.warnings = List.copyOf(warnings);
    }

    /** What is doubtful in its source, though it can be run. */
    public List<Problem> warnings() {
        return warnings;
    }

    /** Its modules and those of the standard library, by name. */
    public Modules modules() {
        return modules;
    }

    /** Its units in the order in which they run: imported files first, in each file the modules before the statements. */
    public List<CompiledUnit> units() {
        return units;
    }

    @Override
    public String initialCall() {
        return "the program's main process";
    }

    /** Runs its modules' bodies and its statements in order; gives the value of the last statement. */
    @Override
    public Object run(ProcessContext self) {
        Object value = Nil.NIL;
        for (var unit : units) {
            value = unit.code().run(self);
            unit.code().completed();
        }
        return value;
    }
}
