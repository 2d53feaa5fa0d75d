package dev.rata.bindings.library.process;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.Spawned;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.bindings.library.Options;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;

/** {@code Process}: how processes come to be. */
public final class Spawning {
    private Spawning() {}

    @RataFunction(
            doc = "Starts a process that runs a function without arguments; gives its pid at once. It exits :normal"
                    + " when the function returns, and with the exception when that is not caught.",
            example = "Core.is_pid(Process.spawn(fn -> :ok end)) #=> true")
    public static Object spawn(ProcessContext self, Object function) {
        return self.spawn(Arguments.function("Process.spawn", function), SpawnOptions.DEFAULT)
                .pid();
    }

    @RataFunction(
            doc = "The same with options. link: true links it with the caller, monitor: true monitors it and gives"
                    + " {pid, ref}, both before it runs; name: registers it under a symbol, a module or {:global,"
                    + " name}, a clash raising :argument_error;"
                    + " node: starts it there, :noconnection being raised for a node that is not connected.",
            example = "{pid, ref} = Process.spawn(fn -> :ok end, monitor: true); Core.is_pid(pid) #=> true")
    public static Object spawn(ProcessContext self, Object function, Object options) {
        var fun = Arguments.function("Process.spawn", function);
        var given = Options.of("Process.spawn", options, "link", "monitor", "name", "node");
        var node = Arguments.node(self, given);
        var spawning = SpawnOptions.DEFAULT;
        if (given.isTrue("link")) {
            spawning = spawning.linked();
        }
        if (given.isTrue("monitor")) {
            spawning = spawning.monitor();
        }
        var name = given.value("name").orElse(Nil.NIL);
        if (name != Nil.NIL) {
            if (!NameRegistry.isName(name)) {
                throw given.wrong("name", "a symbol, a module or {:global, name}", name);
            }
            spawning = spawning.named(name);
        }
        return shown(self.spawn(node, fun, spawning));
    }

    @RataFunction(
            doc = "Starts a process linked with the caller: when one exits with a reason other than :normal the"
                    + " other does too, unless it traps exits.",
            example = "Core.is_pid(Process.spawn_link(fn -> :ok end)) #=> true")
    public static Object spawnLink(ProcessContext self, Object function) {
        return shown(self.spawn(Arguments.function("Process.spawn_link", function), SpawnOptions.DEFAULT.linked()));
    }

    @RataFunction(
            doc = "Starts a process monitored by the caller, which gets {:DOWN, ref, :process, pid, reason} when it"
                    + " ends; gives {pid, ref}.",
            example = "{_, ref} = Process.spawn_monitor(fn -> 1 end); receive { {:DOWN, ^ref, _, _, reason} -> reason }"
                    + " #=> :normal")
    public static Object spawnMonitor(ProcessContext self, Object function) {
        return shown(self.spawn(Arguments.function("Process.spawn_monitor", function), SpawnOptions.DEFAULT.monitor()));
    }

    private static Object shown(Spawned spawned) {
        return spawned.ref() == null ? spawned.pid() : ListTerm.of(spawned.pid(), spawned.ref());
    }

    @RataFunction(doc = "The pid of the running process.", example = "Core.is_pid(Process.self()) #=> true")
    public static Object self(ProcessContext self) {
        return self.pid();
    }

    @RataFunction(
            doc = "Puts the process to rest until a message is there, then calls the function, with which the"
                    + " process ends: what follows the call is not run.",
            waits = Waiting.ALWAYS)
    public static Object hibernate(ProcessContext self, Object function) {
        var fun = Arguments.function("Process.hibernate", function);
        self.beginReceive(null, null);
        self.nextMessage();
        fun.call(self);
        throw RataException.exit(ExitReason.NORMAL);
    }
}
