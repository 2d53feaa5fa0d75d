package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import java.util.List;

/** The names that processes of a node have, and where destinations lead from there. Every method may be called from any thread. */
public interface Destinations {
    /**
     * Gives a free name (a symbol, a module or {@code {:global, n}}) to a live process.
     *
     * @return null, or the present owner, nothing being changed then
     * @throws RataException {@code :argument_error} when the process is dead, has a name already, or that is no name
     */
    Pid claim(Object name, Pid pid);

    /** Takes a name from its owner; false when nobody has it. */
    boolean release(Object name);

    /** Called by a process that ends, before anyone hears of it: frees its names, {@code name} being its registered one or null. */
    void releaseAll(LocalPid pid, Object name);

    /** The registered names, global ones left out. */
    List<Object> names();

    /**
     * Where a destination leads.
     *
     * @throws RataException {@code :argument_error} for what is no destination
     */
    Location locate(Object destination);

    /** From now on {@code {module, key}} leads to one of these servers; those it led to before are given back, or null. */
    KeyedServers addKeyed(Object module, KeyedServers servers);

    /** The servers that {@code {module, key}} leads to one of; null for any other destination. */
    KeyedServers keyed(Object destination);

    /** From now on a name that no process of this node has leads to the process with that global name. */
    void addGlobalName(Object name);
}
