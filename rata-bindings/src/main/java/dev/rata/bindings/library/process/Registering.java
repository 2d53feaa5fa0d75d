package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.RataTrace;
import java.util.Locale;

/** {@code Process}: names, and what can be known of processes. */
public final class Registering {
    private static final Symbol GLOBAL = Symbol.of("global");
    private static final ListTerm NOQUORUM = ListTerm.of(Symbol.of("error"), Symbol.of("noquorum"));

    private Registering() {}

    @RataFunction(
            doc = "Gives a live process of this node a name: a symbol or a module. One name a process, one process a"
                    + " name; otherwise, and for a dead process, :argument_error. Gives true.",
            example = "Process.register(Process.self(), :me); Process.whereis(:me) == Process.self() #=> true")
    public static Object register(ProcessContext self, Object pid, Object name) {
        var owner = self.claimName(name, Arguments.pid("Process.register", pid));
        if (owner != null) {
            throw RataException.of(
                    "argument_error",
                    "the name " + Terms.inspect(name) + " belongs to " + Terms.inspect(owner) + " already");
        }
        return true;
    }

    @RataFunction(
            doc = "Gives a process a name that has one owner in the whole cluster, reached as {:global, name}. Gives"
                    + " true; {:error, :noquorum} when no majority of the nodes can be reached; a name that is taken"
                    + " raises :argument_error.",
            example = "Process.register_global(:me, Process.self()) #=> true",
            waits = Waiting.ALWAYS)
    public static Object registerGlobal(ProcessContext self, Object name, Object pid) {
        try {
            var global = ListTerm.of(GLOBAL, name);
            var owner = self.claimName(global, Arguments.pid("Process.register_global", pid));
            if (owner != null) {
                throw RataException.of(
                        "argument_error",
                        "the name " + Terms.inspect(global) + " belongs to " + Terms.inspect(owner) + " already");
            }
            return true;
        } catch (RataException raised) {
            if (raised.reason().equals(NOQUORUM)) {
                return NOQUORUM;
            }
            throw raised;
        }
    }

    @RataFunction(
            doc = "Takes a global name from its process; gives true. A name that nobody has raises :argument_error.",
            example = "Process.register_global(:me, Process.self()); Process.unregister_global(:me) #=> true",
            waits = Waiting.ALWAYS)
    public static Object unregisterGlobal(ProcessContext self, Object name) {
        var names = self.host().nodes().globalNames();
        var global = ListTerm.of(GLOBAL, name);
        if (!(names == null ? self.host().destinations().release(global) : names.release(self, name))) {
            throw RataException.of("argument_error", "no process is registered as " + Terms.inspect(global));
        }
        return true;
    }

    @RataFunction(
            doc = "Takes a name from its process; gives true. A name that nobody has raises :argument_error.",
            example = "Process.register(Process.self(), :me); Process.unregister(:me) #=> true")
    public static Object unregister(ProcessContext self, Object name) {
        if (name instanceof ListTerm global && NameRegistry.isName(global)) {
            return unregisterGlobal(self, global.at(1));
        }
        if (!self.host().destinations().release(name)) {
            throw RataException.of("argument_error", "no process is registered as " + Terms.inspect(name));
        }
        return true;
    }

    @RataFunction(
            doc = "The pid of the process with that name, or nil. The name of a sharded server, {Module, key}, starts"
                    + " none.",
            example = "Process.whereis(:nobody) #=> nil",
            waits = Waiting.ALWAYS)
    public static Object whereis(ProcessContext self, Object name) {
        var keyed = self.host().destinations().keyed(name);
        if (keyed != null) {
            return self.await(keyed.find(((ListTerm) name).at(1)), -1) instanceof Reply.Value(Pid pid) ? pid : Nil.NIL;
        }
        if (!NameRegistry.isName(name)) {
            return Arguments.refuse("Process.whereis", "a name, a symbol or a module", name);
        }
        return self.host().locate(name) instanceof Location.At(Pid pid) ? pid : Nil.NIL;
    }

    @RataFunction(
            doc = "The names in use on this node, as a vector.",
            example = "Process.register(Process.self(), :me); Enum.member?(Process.registered(), :me) #=> true")
    public static Object registered(ProcessContext self) {
        return VectorTerm.of(self.host().destinations().names().toArray());
    }

    @RataFunction(
            doc = "Whether a process of this node has not ended yet. A pid of another node raises :argument_error.",
            example = "Process.alive?(Process.self()) #=> true",
            name = "alive?")
    public static Object isAlive(ProcessContext self, Object pid) {
        return !local(self, "Process.alive?", pid).ended();
    }

    @RataFunction(
            doc = "The live processes of this node, oldest first, as a vector of pids.",
            example = "Enum.member?(Process.list(), Process.self()) #=> true")
    public static Object list(ProcessContext self) {
        return VectorTerm.of(self.host().processes().toArray());
    }

    @RataFunction(
            doc = "What is known of a process of this node, as a map: status (:running or :waiting),"
                    + " message_queue_len, links, monitors, registered_name, current_function, ancestors,"
                    + " reductions and dictionary. nil when it is dead.",
            example = "Process.info(Process.self()).message_queue_len #=> 0",
            waits = Waiting.ALWAYS)
    public static Object info(ProcessContext self, Object pid) {
        var target = local(self, "Process.info", pid);
        if (target.equals(self.pid())) {
            return shown(self.ownInfo(), ownFunction());
        }
        return self.awaitReply(self.inspect(target), -1) instanceof Reply.Value(ProcessInfo info)
                ? shown(info, info.currentFunction())
                : Nil.NIL;
    }

    private static ProcessPid local(ProcessContext self, String function, Object pid) {
        return Arguments.pid(function, pid) instanceof ProcessPid target
                        && target.node().equals(self.host().node())
                ? target
                : Arguments.<ProcessPid>refuse(function, "a pid of this node", pid);
    }

    /** The function of the program that is running now: the one that asks. */
    private static String ownFunction() {
        var frames = RataTrace.of(new Throwable()).frames();
        return frames.isEmpty() ? null : frames.getFirst().function();
    }

    private static Object shown(ProcessInfo info, String currentFunction) {
        var dictionary = MapTerm.builder();
        info.dictionary().forEach(dictionary::put);
        return MapTerm.of(
                Symbol.of("status"),
                Symbol.of(info.status().name().toLowerCase(Locale.ROOT)),
                Symbol.of("message_queue_len"),
                (long) info.messageQueueLen(),
                Symbol.of("links"),
                VectorTerm.of(info.links().toArray()),
                Symbol.of("monitors"),
                VectorTerm.of(info.monitors().toArray()),
                Symbol.of("registered_name"),
                info.registeredName() == null ? Nil.NIL : info.registeredName(),
                Symbol.of("current_function"),
                currentFunction == null ? Nil.NIL : currentFunction,
                Symbol.of("ancestors"),
                VectorTerm.of(info.ancestors().toArray()),
                Symbol.of("reductions"),
                info.reductions(),
                Symbol.of("dictionary"),
                dictionary.build());
    }
}
