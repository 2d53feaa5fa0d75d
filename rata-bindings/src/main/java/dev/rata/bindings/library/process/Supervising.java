package dev.rata.bindings.library.process;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.supervisor.SupervisorPlan;
import dev.rata.adapter.supervisor.Supervisors;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.Set;

/** {@code Process}: supervisors. */
public final class Supervising {
    private static final Set<String> OPTIONS =
            Set.of("strategy", "max_restarts", "max_seconds", "name", "auto_shutdown", "max_children", "backoff");

    private Supervising() {}

    @RataFunction(
            doc = "Starts a supervisor with these children, linked with the caller, and waits until all have"
                    + " started, in order; gives its pid. A child is a module, {Module, arg}, {Module, key: value,"
                    + " …}, {Module, arg, key: value, …}, a map with id: and start:, or a function that starts it."
                    + " When one cannot be started, those before it are stopped and {:start_failed, reason} is"
                    + " raised. A module with `use Supervisor` starts with its own init([]).",
            example = "Core.is_pid(Process.start_supervisor([])) #=> true",
            waits = Waiting.ALWAYS)
    public static Object startSupervisor(ProcessContext self, Object children) {
        return start(self, plan(children, MapTerm.EMPTY, VectorTerm.EMPTY));
    }

    @RataFunction(
            doc = "The same with options: strategy: :one_for_one (the default), :one_for_all, :rest_for_one or"
                    + " :dynamic; max_restarts: 3 within max_seconds: 5; name:; auto_shutdown: :never,"
                    + " :any_significant or :all_significant; max_children: for :dynamic; backoff: {min: ms, max:"
                    + " ms, jitter: 0.2}. For a module with `use Supervisor` the second argument is what its init"
                    + " gets.",
            example = "Core.is_pid(Process.start_supervisor([], strategy: :one_for_all)) #=> true",
            waits = Waiting.ALWAYS)
    public static Object startSupervisor(ProcessContext self, Object children, Object options) {
        var map = MapTerm.view(options);
        return start(self, plan(children, map, options));
    }

    /**
     * A vector of one module is that module, so what follows a supervisor's module tells whether it is the only child
     * or the supervisor itself: supervisor options, or its argument.
     */
    private static SupervisorPlan plan(Object children, MapTerm options, Object argument) {
        if (children instanceof ModuleValue module
                && new ModuleChild(module).isSupervisor()
                && (options == null || !areOptions(options))) {
            return new ModuleChild(module).plan(argument);
        }
        if (options == null) {
            return Arguments.refuse("Process.start_supervisor", "its options as name: value", argument);
        }
        return new SupervisorPlan.Given(children, options);
    }

    private static boolean areOptions(MapTerm map) {
        for (var entry : map) {
            if (!(entry.key() instanceof Symbol key && OPTIONS.contains(key.name()))) {
                return false;
            }
        }
        return map.size() > 0;
    }

    private static Object start(ProcessContext self, SupervisorPlan plan) {
        return Serving.value(Supervisors.start(self, plan, ModuleChild.MODULES));
    }

    @RataFunction(
            doc = "Adds a child, in any form of child spec, to a supervisor and starts it; gives its pid, or"
                    + " :ignore. Raises {:already_started, pid}, {:start_failed, reason}, :already_present when a"
                    + " stopped child has that id, or :max_children.",
            waits = Waiting.ALWAYS)
    public static Object startChild(ProcessContext self, Object supervisor, Object spec) {
        return Supervisors.startChild(self, supervisor, spec);
    }

    @RataFunction(
            doc = "Stops a child, given by its id or pid; gives :ok, also when it was stopped, or {:error,"
                    + " :not_found}. Its spec is kept unless it is temporary.",
            example = "Process.terminate_child(Process.start_supervisor([]), :nobody) #=> {:error, :not_found}",
            waits = Waiting.ALWAYS)
    public static Object terminateChild(ProcessContext self, Object supervisor, Object idOrPid) {
        return Supervisors.terminateChild(self, supervisor, idOrPid);
    }

    @RataFunction(
            doc = "Starts a stopped child again; gives its pid, or {:error, :not_found}, {:error, :running} or"
                    + " {:error, :restarting}.",
            example = "Process.restart_child(Process.start_supervisor([]), :nobody) #=> {:error, :not_found}",
            waits = Waiting.ALWAYS)
    public static Object restartChild(ProcessContext self, Object supervisor, Object id) {
        return Supervisors.restartChild(self, supervisor, id);
    }

    @RataFunction(
            doc = "Drops the spec of a stopped child; gives :ok, or {:error, :not_found}, {:error, :running} or"
                    + " {:error, :restarting}.",
            example = "Process.delete_child(Process.start_supervisor([]), :nobody) #=> {:error, :not_found}",
            waits = Waiting.ALWAYS)
    public static Object deleteChild(ProcessContext self, Object supervisor, Object id) {
        return Supervisors.deleteChild(self, supervisor, id);
    }

    @RataFunction(
            doc = "The children as a vector of {id, pid, type, modules} in start order; :restarting or :undefined"
                    + " stands for the pid of one that does not run.",
            example = "Process.which_children(Process.start_supervisor([])) #=> []",
            waits = Waiting.ALWAYS)
    public static Object whichChildren(ProcessContext self, Object supervisor) {
        return Supervisors.whichChildren(self, supervisor);
    }

    @RataFunction(
            doc = "How many children there are, as a map: specs, active (running), supervisors and workers.",
            example = "Process.count_children(Process.start_supervisor([])) #=> {specs: 0, active: 0, supervisors: 0,"
                    + " workers: 0}",
            waits = Waiting.ALWAYS)
    public static Object countChildren(ProcessContext self, Object supervisor) {
        return Supervisors.countChildren(self, supervisor);
    }
}
