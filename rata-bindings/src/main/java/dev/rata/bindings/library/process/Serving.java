package dev.rata.bindings.library.process;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.MultiCall;
import dev.rata.adapter.genserver.ServerReturn;
import dev.rata.adapter.genserver.StartOptions;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.Options;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.util.Arrays;
import java.util.List;

/** {@code Process}: servers, the GenServer pattern. */
public final class Serving {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol ABCAST = Symbol.of("abcast");
    private static final String SERVER =
            " The server is a pid, a registered name, a module, {name, node} or {:global, name}.";

    private Serving() {}

    @RataFunction(
            doc = "Starts a server with the callbacks of a module, linked with the caller, and waits until its init"
                    + " has returned; without an init the argument is the state. Gives its pid, or :ignore when"
                    + " init does. It is registered under its module if that name is free. When it cannot be"
                    + " started: {:already_started, pid} or {:start_failed, reason} is raised, and nothing else"
                    + " happens.",
            waits = Waiting.ALWAYS)
    public static Object startGenserver(ProcessContext self, Object module, Object argument) {
        return started(self, self.host().node().name(), module, argument, StartOptions.DEFAULT);
    }

    @RataFunction(
            doc = "The same with options. name: a symbol, a module or {:global, name}; timeout: the milliseconds"
                    + " init may take; link: false starts it without a link; node: starts it there, :noconnection"
                    + " being raised for a node that is not connected.",
            waits = Waiting.ALWAYS)
    public static Object startGenserver(ProcessContext self, Object module, Object argument, Object options) {
        var given = Options.of("Process.start_genserver", options, "name", "timeout", "link", "node");
        var node = Arguments.node(self, given);
        var starting = StartOptions.DEFAULT;
        var name = given.value("name").orElse(Nil.NIL);
        if (name != Nil.NIL) {
            if (!NameRegistry.isName(name)) {
                throw given.wrong("name", "a symbol, a module or {:global, name}", name);
            }
            starting = starting.named(name);
        }
        if (given.value("timeout").isPresent()) {
            starting = starting.within(TimeLimits.of(given.value("timeout").get()));
        }
        return started(self, node, module, argument, given.isFalse("link") ? starting.unlinked() : starting);
    }

    private static Object started(
            ProcessContext self, Symbol node, Object module, Object argument, StartOptions options) {
        var server = new ModuleServer(Arguments.module("Process.start_genserver", module));
        return value(GenServers.start(self, node, server, argument, options));
    }

    /** What a start gives a program. */
    static Object value(StartOutcome outcome) {
        return switch (outcome) {
            case StartOutcome.Up(var pid) -> pid;
            case StartOutcome.Ignored() -> ServerReturn.IGNORE;
            case StartOutcome.Failed failed -> throw GenServers.exception(failed);
        };
    }

    @RataFunction(
            doc = "Sends a request to a server and waits 5 seconds (rata.timeouts.call) for its answer." + SERVER
                    + " Without an answer the caller exits with {reason, {:call, server, request}}, the reason being"
                    + " :noproc, :timeout, :calling_self, {:nodedown, node} or what the server exited with.",
            example = "try { Process.call(:nobody, :ping) } catch { {:exit, {reason, _}} -> reason } #=> :noproc",
            waits = Waiting.ALWAYS)
    public static Object call(ProcessContext self, Object server, Object request) {
        return GenServers.call(
                self, server, request, self.host().settings().timeouts().call());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity.",
            example = "try { Process.call(:nobody, :ping, 100) } catch { {:exit, {reason, _}} -> reason } #=> :noproc",
            waits = Waiting.ALWAYS)
    public static Object call(ProcessContext self, Object server, Object request, Object timeout) {
        return GenServers.call(self, server, request, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "Sends a request that has no answer to a server; gives :ok, also when there is no such server."
                    + SERVER,
            example = "Process.cast(:nobody, :ping) #=> :ok")
    public static Object cast(ProcessContext self, Object server, Object request) {
        GenServers.cast(self, server, request);
        return OK;
    }

    @RataFunction(
            doc = "Answers a call that handle_call left open, from any process; gives :ok. `from` is what"
                    + " handle_call was given. Of two answers the second is dropped.")
    public static Object reply(ProcessContext self, Object from, Object answer) {
        GenServers.reply(self, from, answer);
        return OK;
    }

    @RataFunction(
            doc = "Stops a server or supervisor with reason :normal after what it was sent before, and waits for its"
                    + " end; gives :ok."
                    + SERVER + " Otherwise the caller exits with {reason, {:stop, server, asked}}.",
            example = "try { Process.stop(:nobody) } catch { {:exit, {reason, _}} -> reason } #=> :noproc",
            waits = Waiting.ALWAYS)
    public static Object stop(ProcessContext self, Object server) {
        return stop(self, server, ExitReason.NORMAL);
    }

    @RataFunction(
            doc = "The same with another reason.",
            example = "try { Process.stop(:nobody, :shutdown) } catch { {:exit, {reason, _}} -> reason } #=> :noproc",
            waits = Waiting.ALWAYS)
    public static Object stop(ProcessContext self, Object server, Object reason) {
        GenServers.stop(self, server, reason, self.host().settings().timeouts().stop());
        return OK;
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity. When the time is up the caller exits; the"
                    + " server goes on stopping.",
            example =
                    "try { Process.stop(:nobody, :normal, 100) } catch { {:exit, {reason, _}} -> reason } #=> :noproc",
            waits = Waiting.ALWAYS)
    public static Object stop(ProcessContext self, Object server, Object reason, Object timeout) {
        GenServers.stop(self, server, reason, TimeLimits.of(timeout));
        return OK;
    }

    @RataFunction(
            doc = "Calls the servers of one name on several nodes; gives {vector of {node, reply}, vector of the"
                    + " nodes without one}. Waits as long as call does.",
            example = "Process.multi_call([Node.self()], :nobody, :ping) #=> {[], :nonode@nohost}",
            waits = Waiting.ALWAYS)
    public static Object multiCall(ProcessContext self, Object nodes, Object name, Object request) {
        return MultiCall.call(
                self,
                nodes(nodes),
                name,
                request,
                self.host().settings().timeouts().call());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds for all of them, or :infinity.",
            example = "Process.multi_call([Node.self()], :nobody, :ping, 100) #=> {[], :nonode@nohost}",
            waits = Waiting.ALWAYS)
    public static Object multiCall(ProcessContext self, Object nodes, Object name, Object request, Object timeout) {
        return MultiCall.call(self, nodes(nodes), name, request, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "Casts to the servers of one name on several nodes; gives :abcast at once.",
            example = "Process.abcast([Node.self()], :nobody, :ping) #=> :abcast")
    public static Object abcast(ProcessContext self, Object nodes, Object name, Object request) {
        MultiCall.cast(self, nodes(nodes), name, request);
        return ABCAST;
    }

    private static List<Object> nodes(Object nodes) {
        return Arrays.asList(
                nodes instanceof ListTerm list
                        ? list.toArray()
                        : VectorTerm.view(nodes).toArray());
    }
}
