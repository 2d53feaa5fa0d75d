package dev.rata.bindings.library.process;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.StartOptions;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.supervisor.ChildModule;
import dev.rata.adapter.supervisor.ChildModules;
import dev.rata.adapter.supervisor.ChildStart;
import dev.rata.adapter.supervisor.ChildType;
import dev.rata.adapter.supervisor.SupervisorPlan;
import dev.rata.adapter.supervisor.Supervisors;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.Optional;

/** A Rata module as the child of a supervisor. */
record ModuleChild(ModuleValue module) implements ChildModule {
    /** Recognises Rata modules in child specs. */
    static final ChildModules MODULES =
            term -> term instanceof ModuleValue module ? Optional.of(new ModuleChild(module)) : Optional.empty();

    private static final String SUPERVISOR = "Supervisor";

    /** Whether it says {@code use Supervisor}. */
    boolean isSupervisor() {
        return module.uses().contains(SUPERVISOR);
    }

    @Override
    public Object term() {
        return module;
    }

    @Override
    public ChildType type() {
        return isSupervisor() ? ChildType.SUPERVISOR : ChildType.WORKER;
    }

    @Override
    public Optional<Object> childSpec(ProcessContext self, Object argument) {
        return Optional.ofNullable(module.function("child_spec", 1)).map(own -> own.call(self, argument));
    }

    @Override
    public StartOutcome start(ProcessContext self, Object argument) {
        var withArgument = module.function("start_link", 1);
        if (withArgument != null) {
            return ChildStart.outcome(withArgument.call(self, argument));
        }
        var without = module.function("start_link", 0);
        if (without != null) {
            return ChildStart.outcome(without.call(self));
        }
        return isSupervisor()
                ? Supervisors.start(self, plan(argument), MODULES)
                : GenServers.start(self, new ModuleServer(module), argument, StartOptions.DEFAULT);
    }

    /** What a supervisor of this module, given that argument, supervises. */
    SupervisorPlan plan(Object argument) {
        var init = module.function("init", 1);
        if (init == null) {
            throw RataException.of(
                    "undefined_function",
                    "the supervisor module " + Terms.inspect(module)
                            + " exports no init/1, which is to return {:ok, {children, options}}");
        }
        return new SupervisorPlan.ByModule(module, self -> init.call(self, argument));
    }
}
