package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.library.RataFunction;

/** {@code Process}: exits, links and monitors. */
public final class Signalling {
    private static final Symbol TRAP_EXIT = Symbol.of("trap_exit");
    private static final Symbol FLUSH = Symbol.of("flush");
    private static final Symbol DOWN = Symbol.of("DOWN");
    private static final Symbol PROCESS = Symbol.of("process");
    private static final Symbol NOCONNECTION = Symbol.of("noconnection");

    private Signalling() {}

    @RataFunction(
            doc = "Leaves the process with that reason; try can catch it as {:exit, reason}.",
            example = "try { Process.exit(:done) } catch { {:exit, reason} -> reason } #=> :done")
    public static Object exit(ProcessContext self, Object reason) {
        throw RataException.exit(reason);
    }

    @RataFunction(
            doc = "Sends an exit signal; gives true. A process that traps exits gets the message {:EXIT, from,"
                    + " reason}; another one ignores :normal and dies of any other reason. :kill cannot be trapped"
                    + " and kills with :killed. The running process itself dies of :normal too.",
            example = "Process.exit(Process.spawn(fn -> Process.receive() end), :kill) #=> true")
    public static Object exit(ProcessContext self, Object pid, Object reason) {
        self.exit(Arguments.pid("Process.exit", pid), reason);
        return true;
    }

    @RataFunction(
            doc = "Links with a process, once however often it is called; gives true. A dead pid raises {:noproc,"
                    + " message}, or, when trapping exits, gives the message {:EXIT, pid, :noproc}.",
            example = "Process.link(Process.self()) #=> true")
    public static Object link(ProcessContext self, Object pid) {
        self.link(Arguments.pid("Process.link", pid));
        return true;
    }

    @RataFunction(
            doc = "Ends a link, if there is one; gives true. No exit signal of it arrives afterwards.",
            example = "Process.unlink(Process.self()) #=> true")
    public static Object unlink(ProcessContext self, Object pid) {
        self.unlink(Arguments.pid("Process.unlink", pid));
        return true;
    }

    @RataFunction(
            doc = "Monitors a pid, a registered name or {name, node}; gives a ref. When the process ends, or at once"
                    + " when there is none, the message {:DOWN, ref, :process, pid, reason} arrives, with {name,"
                    + " node} in the pid's place when monitored by name. Every call is a monitor of its own.",
            example = "ref = Process.monitor(:nobody); receive { {:DOWN, ^ref, _, _, reason} -> reason } #=> :noproc")
    public static Object monitor(ProcessContext self, Object target) {
        if (target instanceof Pid pid) {
            return self.monitor(pid);
        }
        if (target instanceof ListTerm global && NameRegistry.isName(global)) {
            return self.host().locate(global) instanceof Location.At(Pid pid)
                    ? self.monitor(pid)
                    : self.monitor(null, global);
        }
        var shown = NameRegistry.isName(target)
                ? ListTerm.of(target, self.host().node().name())
                : target;
        return switch (self.host().locate(target)) {
            case Location.At(Pid pid) -> self.monitor(pid, shown);
            case Location.Nowhere() -> self.monitor(null, shown);
            case Location.NodeDown _ -> {
                var ref = self.makeRef();
                self.send(self.pid(), ListTerm.of(DOWN, ref, PROCESS, shown, NOCONNECTION));
                yield ref;
            }
        };
    }

    @RataFunction(
            doc = "Ends a monitor of this process; gives true. A DOWN message already queued stays.",
            example = "Process.demonitor(Process.monitor(Process.self())) #=> true")
    public static Object demonitor(ProcessContext self, Object ref) {
        self.demonitor(Arguments.ref("Process.demonitor", ref));
        return true;
    }

    @RataFunction(
            doc = "With :flush, also removes a DOWN message already queued.",
            example = "Process.demonitor(Process.monitor(Process.self()), :flush) #=> true")
    public static Object demonitor(ProcessContext self, Object ref, Object option) {
        Ref monitor = Arguments.ref("Process.demonitor", ref);
        if (option != FLUSH) {
            return Arguments.refuse("Process.demonitor", ":flush as its option", option);
        }
        self.demonitorAndFlush(monitor);
        return true;
    }

    @RataFunction(
            doc = "Sets :trap_exit: whether exit signals become messages {:EXIT, from, reason}. Gives the old value."
                    + " Another flag, and a value that is not true or false, raises :argument_error.",
            example = "Process.flag(:trap_exit, true) #=> false")
    public static Object flag(ProcessContext self, Object flag, Object value) {
        if (flag != TRAP_EXIT) {
            return Arguments.refuse("Process.flag", "the flag :trap_exit", flag);
        }
        if (!(value instanceof Boolean trap)) {
            return Arguments.refuse("Process.flag", "true or false for :trap_exit", value);
        }
        return self.trapExits(trap);
    }
}
