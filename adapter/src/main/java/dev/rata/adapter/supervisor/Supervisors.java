package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.StartOptions;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;

/**
 * Supervisors: OTP's {@code supervisor}, and its {@code DynamicSupervisor} as the strategy {@code :dynamic}. All functions run in the calling process and wait
 * for the supervisor as {@link GenServers#call} does, without limit; its exits are those of a call. A supervisor stops by {@link GenServers#stop}.
 */
public final class Supervisors {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();

    private Supervisors() {}

    /**
     * Starts a supervisor linked with the caller, whose exit ends it, and waits until all its children have started, in order. If one cannot, those started are
     * stopped in reverse, and the outcome is {@code {:shutdown, {:failed_to_start_child, id, reason}}}; nothing else happens to the caller. Bad options and
     * specs give OTP's {@code {:supervisor_data, …}} and {@code {:start_spec, …}}.
     *
     * @param modules recognises modules in child specs, now and in later {@code start_child} requests
     */
    public static StartOutcome start(ProcessContext self, SupervisorPlan plan, ChildModules modules) {
        var options = StartOptions.DEFAULT.host();
        var name = plan instanceof SupervisorPlan.Given given ? given.options().get(FlagsReader.NAME) : null;
        return GenServers.start(
                self,
                new SupervisorServer(plan, modules),
                Nil.NIL,
                name == null || name == Nil.NIL ? options.unnamed() : options.named(name));
    }

    /**
     * The child spec that a term in any form stands for; a module's own {@code child_spec} runs in the calling process.
     *
     * @throws RataException {@code {:start_failed, {:start_spec, reason}}} with OTP's reason for a bad one
     */
    public static ChildSpec childSpec(ProcessContext self, Object form, ChildModules modules) {
        var shutdown = self.host().settings().supervisor().shutdown();
        try {
            return new ChildSpecReader(modules, new ChildSpecRules(AutoShutdown.NEVER, shutdown)).read(self, form);
        } catch (Refusal refusal) {
            throw RataException.raised(
                    ListTerm.of(Symbol.of("start_failed"), ListTerm.of(Symbol.of("start_spec"), refusal.reason())));
        }
    }

    /**
     * Adds a child and starts it.
     *
     * @param spec a child spec in any form
     * @return its pid, or {@code :ignore}
     * @throws RataException {@code {:already_started, pid}}, {@code {:start_failed, reason}}, {@code :already_present} when its id is that of a stopped child,
     *     {@code :max_children}
     */
    public static Object startChild(ProcessContext self, Object supervisor, Object spec) {
        var answer = ask(self, supervisor, Requests.START_CHILD, spec);
        if (answer instanceof ListTerm error) {
            throw RataException.raised(error.at(1));
        }
        return answer;
    }

    /** Stops a child, found by id or pid. Its spec is kept unless it is temporary: {@code :ok} or {@code {:error, :not_found}}. */
    public static Object terminateChild(ProcessContext self, Object supervisor, Object idOrPid) {
        return ask(self, supervisor, Requests.TERMINATE_CHILD, idOrPid);
    }

    /**
     * Starts a child that is stopped, or waits for its back-off: its pid, or {@code :ignore}, or {@code {:error, :not_found | :running | :restarting}}, or
     * {@code {:error, reason}} when it cannot be started.
     */
    public static Object restartChild(ProcessContext self, Object supervisor, Object id) {
        return ask(self, supervisor, Requests.RESTART_CHILD, id);
    }

    /** Drops the spec of a child that is stopped: {@code :ok} or {@code {:error, :not_found | :running | :restarting}}. */
    public static Object deleteChild(ProcessContext self, Object supervisor, Object id) {
        return ask(self, supervisor, Requests.DELETE_CHILD, id);
    }

    /** A vector of {@code {id, pid | :restarting | :undefined, type, modules}}, in start order. */
    public static Object whichChildren(ProcessContext self, Object supervisor) {
        return GenServers.call(self, supervisor, Requests.WHICH_CHILDREN, NO_LIMIT);
    }

    /** A map {@code {specs, active, supervisors, workers}}. */
    public static Object countChildren(ProcessContext self, Object supervisor) {
        return GenServers.call(self, supervisor, Requests.COUNT_CHILDREN, NO_LIMIT);
    }

    private static Object ask(ProcessContext self, Object supervisor, Symbol request, Object argument) {
        return GenServers.call(self, supervisor, ListTerm.of(request, argument), NO_LIMIT);
    }
}
