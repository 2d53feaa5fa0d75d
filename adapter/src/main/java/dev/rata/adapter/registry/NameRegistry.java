package dev.rata.adapter.registry;

import dev.rata.adapter.process.GlobalNames;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One name a process, one process a name, by the rules of {@code register/2}. Looking a name up takes no lock; changes exclude each other. Every method may be
 * called from any thread.
 */
public final class NameRegistry {
    private static final Symbol MODULE = Symbol.of("module");

    private final ConcurrentHashMap<Object, LocalPid> owners = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Pid, List<Object>> globals = new ConcurrentHashMap<>();

    /** The process of that name, or null. */
    public Pid whereis(Object name) {
        return owners.get(name);
    }

    /**
     * Gives a free name to a live process.
     *
     * @return null, or the present owner, nothing being changed then
     * @throws RataException {@code :argument_error} for what is no name, a dead process, one of another node, or one that has a name; global names do not count
     */
    public synchronized Pid claim(Object name, Pid pid) {
        if (!isName(name)) {
            throw refused("a name is a symbol other than nil and :undefined, or a module", name);
        }
        var process = pid instanceof LocalPid local ? local.process() : null;
        if (process == null) {
            throw refused("only a live process of this node can be registered", pid);
        }
        var owner = owners.get(name);
        if (owner != null) {
            return owner;
        }
        if (name instanceof ListTerm) {
            globals.computeIfAbsent(process.pid(), key -> new ArrayList<>()).add(name);
        } else if (process.registeredName() != null) {
            throw RataException.of(
                    "argument_error",
                    Terms.inspect(pid) + " has the name " + Terms.inspect(process.registeredName())
                            + " already; a process has at most one");
        } else {
            process.registeredAs(name);
        }
        var local = (LocalPid) pid;
        owners.put(name, local);
        if (local.ended()) {
            // It ended while this was going on, perhaps after it looked for names to free.
            release(local, name);
            throw refused("only a live process of this node can be registered", pid);
        }
        return null;
    }

    /** Takes a name from its owner; false when nobody has it. */
    public synchronized boolean release(Object name) {
        var owner = owners.remove(name);
        if (owner == null) {
            return false;
        }
        if (name instanceof ListTerm) {
            globals.computeIfPresent(owner, (pid, names) -> names.remove(name) && names.isEmpty() ? null : names);
        } else if (owner.process() != null) {
            owner.process().registeredAs(null);
        }
        return true;
    }

    /** Frees the names of a process that has ended; {@code name} is its registered one, or null. */
    public void release(LocalPid pid, Object name) {
        if (name != null || globals.containsKey(pid)) {
            releaseAll(pid, name);
        }
    }

    private synchronized void releaseAll(LocalPid pid, Object name) {
        if (name != null) {
            owners.remove(name, pid);
        }
        var global = globals.remove(pid);
        if (global != null) {
            global.forEach(each -> owners.remove(each, pid));
        }
    }

    /** The registered names in use, global ones left out. */
    public List<Object> names() {
        return owners.keySet().stream()
                .filter(name -> !(name instanceof ListTerm))
                .toList();
    }

    /** Whether a value can be a name of this node. */
    public static boolean isName(Object name) {
        return switch (name) {
            case Symbol symbol -> !symbol.name().equals("undefined");
            case Opaque opaque -> opaque.type() == MODULE;
            case ListTerm list -> GlobalNames.isGlobal(list);
            default -> false;
        };
    }

    private static RataException refused(String rule, Object got) {
        return RataException.of("argument_error", rule + ", got " + Terms.inspect(got));
    }
}
