package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.supervisor.Supervisors;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.library.Options;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.cluster.sharding.Announcements;
import dev.rata.cluster.sharding.ShardedType;
import dev.rata.cluster.sharding.Sharding;
import dev.rata.cluster.singleton.SingletonSpec;
import dev.rata.cluster.singleton.Singletons;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;

/** {@code Process}: servers that are placed on the nodes of a cluster. */
public final class Placing {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol SINGLETON = Symbol.of("singleton");
    private static final Symbol SHARDED = Symbol.of("sharded");

    /** The mark, among options, of a call that another node has announced. */
    private static final Symbol ANNOUNCED = Symbol.of("$announced");

    private Placing() {}

    @RataFunction(
            doc = "Makes {Module, key} a server for any key, in every place a server is named, on all nodes: the first"
                    + " message or call starts it on one of them, its init getting the key. Gives :ok. On a node"
                    + " without a cluster all of them run there.",
            waits = Waiting.ALWAYS)
    public static Object startSharded(ProcessContext self, Object module) {
        return startSharded(self, module, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options. args: a value, init then getting {key, value}; passivate_after: the"
                    + " milliseconds without a message after which a server ends, or :infinity; remember: true has"
                    + " servers run again without a message after a crash and when their node is gone; role: the nodes"
                    + " that host them. Starting a module again with other options raises :argument_error.",
            waits = Waiting.ALWAYS)
    public static Object startSharded(ProcessContext self, Object module, Object options) {
        var function = "Process.start_sharded";
        var given = Options.of(function, withoutMark(options), "args", "passivate_after", "remember", "role");
        ModuleValue value = Arguments.module(function, module);
        var sharding = Sharding.of(self.host());
        var remember = given.isTrue("remember");
        if (remember && given.value("passivate_after").isPresent()) {
            throw given.wrong(
                    "passivate_after",
                    "nothing beside remember: true",
                    given.value("passivate_after").get());
        }
        var chosen = new ShardedType.Options(
                given.value("args"),
                given.value("passivate_after").map(limit -> idle(given, limit)).orElse(sharding.passivateAfter()),
                remember ? Switch.ON : Switch.OFF,
                given.value("role").map(role -> role(given, role)));
        var type = new ShardedType(value, new ModuleServer(value), chosen);
        sharding.start(type);
        if (!isMarked(options)) {
            announce(self, "start_sharded", ListTerm.of(SHARDED, value.name()), module, options);
            sharding.awaitReady(self, type);
        }
        return OK;
    }

    private static TimeLimit idle(Options given, Object limit) {
        if (limit instanceof Long millis && millis == 0) {
            throw given.wrong("passivate_after", "a number of milliseconds above 0, or :infinity", limit);
        }
        return TimeLimits.of(limit);
    }

    @RataFunction(
            doc = "Has one process run in the whole cluster, on its oldest node and, when that goes, on the next"
                    + " one; a supervisor there restarts it by its child spec, which has any form a supervisor"
                    + " takes. It is reached as {:global, name} from all nodes; a symbol or module as name does by"
                    + " itself where no process is registered under it. Gives its pid, also when it runs already."
                    + " Raises {:start_failed, reason} when this node should run it and cannot. Options: name:,"
                    + " which must be given, and role:, that of the nodes that may run it. On a node without a"
                    + " cluster it runs there.",
            waits = Waiting.ALWAYS)
    public static Object startSingleton(ProcessContext self, Object childSpec, Object options) {
        var given = Options.of("Process.start_singleton", withoutMark(options), "name", "role");
        var name = given.value("name")
                .filter(value -> value != Nil.NIL)
                .orElseThrow(() -> given.wrong("name", "the name of the singleton", Nil.NIL));
        if (name instanceof ListTerm global && NameRegistry.isName(global)) {
            name = global.at(1);
        }
        Supervisors.childSpec(self, childSpec, ModuleChild.MODULES);
        var spec = new SingletonSpec(
                name, childSpec, ModuleChild.MODULES, given.value("role").map(role -> role(given, role)));
        var part = Singletons.of(self.host()).start(spec);
        if (NameRegistry.isName(name)) {
            self.host().destinations().addGlobalName(name);
        }
        if (isMarked(options)) {
            return OK;
        }
        announce(self, "start_singleton", ListTerm.of(SINGLETON, name), childSpec, options);
        return Singletons.awaitUp(self, spec, part);
    }

    private static String role(Options options, Object role) {
        return switch (role) {
            case String text -> text;
            case Symbol symbol -> symbol.name();
            default -> throw options.wrong("role", "a symbol or a string", role);
        };
    }

    private static boolean isMarked(Object options) {
        var map = MapTerm.view(options);
        return map != null && map.has(ANNOUNCED);
    }

    private static Object withoutMark(Object options) {
        return isMarked(options) ? MapTerm.view(options).remove(ANNOUNCED).value() : options;
    }

    /** Has the other nodes call the same function with the same arguments. */
    private static void announce(ProcessContext self, String function, ListTerm id, Object subject, Object options) {
        if (LibraryRegistry.STANDARD.find("Process").member(function) instanceof Fun start) {
            var announced = MapTerm.view(options).put(ANNOUNCED, true);
            Announcements.announce(self, id, start, subject, announced.value());
        }
    }
}
