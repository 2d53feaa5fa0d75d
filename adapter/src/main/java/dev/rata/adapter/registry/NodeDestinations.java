package dev.rata.adapter.registry;

import dev.rata.adapter.process.Destinations;
import dev.rata.adapter.process.KeyedServers;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.Nodes;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The names of one node, the servers that its processes name by a key, and the names of the other nodes, behind one question: where does this lead? */
public final class NodeDestinations implements Destinations {
    private static final Symbol GLOBAL = Symbol.of("global");

    private final Symbol node;
    private final Supplier<Nodes> nodes;
    private final NameRegistry names = new NameRegistry();
    private final ConcurrentHashMap<String, KeyedServers> keyed = new ConcurrentHashMap<>();
    private final Set<Object> globalNames = ConcurrentHashMap.newKeySet();

    /**
     * @param node  the name of this node
     * @param nodes the other nodes, as they are when a destination is looked for
     */
    public NodeDestinations(Symbol node, Supplier<Nodes> nodes) {
        this.node = node;
        this.nodes = nodes;
    }

    @Override
    public Pid claim(Object name, Pid pid) {
        return names.claim(name, pid);
    }

    @Override
    public boolean release(Object name) {
        return names.release(name);
    }

    @Override
    public void releaseAll(LocalPid pid, Object name) {
        names.release(pid, name);
    }

    @Override
    public List<Object> names() {
        return names.names();
    }

    @Override
    public Location locate(Object destination) {
        if (destination instanceof Pid pid) {
            return new Location.At(pid);
        }
        var servers = keyed(destination);
        if (servers != null) {
            return new Location.At(servers.named(((ListTerm) destination).at(1)));
        }
        var global = nodes.get().globalNames();
        if (global != null && destination instanceof ListTerm pair && NameRegistry.isName(pair)) {
            return located(global.whereis(pair.at(1)));
        }
        if (NameRegistry.isName(destination)) {
            var registered = names.whereis(destination);
            return registered == null && globalNames.contains(destination)
                    ? locate(ListTerm.of(GLOBAL, destination))
                    : located(registered);
        }
        if (destination instanceof ListTerm pair
                && pair.size() == 2
                && NameRegistry.isName(pair.at(0))
                && pair.at(1) instanceof Symbol where) {
            return where == node ? located(names.whereis(pair.at(0))) : elsewhere(pair.at(0), where);
        }
        throw RataException.of(
                "argument_error",
                "a destination is a pid, a name, {name, node} or {:global, name}, got " + Terms.inspect(destination));
    }

    private Location elsewhere(Object name, Symbol where) {
        var pid = nodes.get().named(name, where);
        return pid == null ? new Location.NodeDown(where) : new Location.At(pid);
    }

    private static Location located(Pid pid) {
        return pid == null ? new Location.Nowhere() : new Location.At(pid);
    }

    @Override
    public KeyedServers addKeyed(Object module, KeyedServers servers) {
        return keyed.put(Terms.print(module), servers);
    }

    @Override
    public KeyedServers keyed(Object destination) {
        return !keyed.isEmpty()
                        && destination instanceof ListTerm pair
                        && pair.size() == 2
                        && pair.at(0) instanceof Opaque module
                ? keyed.get(Terms.print(module))
                : null;
    }

    @Override
    public void addGlobalName(Object name) {
        globalNames.add(name);
    }
}
