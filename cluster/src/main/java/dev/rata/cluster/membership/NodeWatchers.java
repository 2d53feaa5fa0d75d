package dev.rata.cluster.membership;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The processes that want to hear of nodes, by the rules of {@code monitor_node} and {@code monitor_nodes}: both count. Those of one node end with the
 * first message, those of all nodes stay until they are taken back, all of a process at once. Every method may be called from any thread.
 */
public final class NodeWatchers {
    private static final Symbol NODEUP = Symbol.of("nodeup");
    private static final Symbol NODEDOWN = Symbol.of("nodedown");

    private final Map<Symbol, List<Pid>> ofOne = new HashMap<>();
    private final List<Pid> ofAll = new ArrayList<>();

    /** Adds a monitor of one node. */
    public synchronized void add(Pid watcher, Symbol node) {
        ofOne.computeIfAbsent(node, key -> new ArrayList<>()).add(watcher);
    }

    /** Takes one such monitor back; false when there is none (left). */
    public synchronized boolean remove(Pid watcher, Symbol node) {
        var watchers = ofOne.get(node);
        if (watchers == null || !watchers.remove(watcher)) {
            return false;
        }
        if (watchers.isEmpty()) {
            ofOne.remove(node);
        }
        return true;
    }

    /** Adds a monitor of all nodes. */
    public synchronized void addToAll(Pid watcher) {
        ofAll.add(watcher);
    }

    /** Takes all of them back that the watcher has. */
    public synchronized void removeFromAll(Pid watcher) {
        ofAll.removeIf(watcher::equals);
    }

    /** A node is connected: tells those who watch all. */
    public synchronized void up(Symbol node) {
        tellAll(ListTerm.of(NODEUP, node));
    }

    /** A node is lost: tells those who watch it, once a monitor, and those who watch all. */
    public synchronized void down(Symbol node) {
        var message = ListTerm.of(NODEDOWN, node);
        var watchers = ofOne.remove(node);
        if (watchers != null) {
            watchers.forEach(watcher -> tell(watcher, message));
        }
        tellAll(message);
    }

    /** Tells one watcher that a node is not there. */
    public static void absent(Pid watcher, Symbol node) {
        tell(watcher, ListTerm.of(NODEDOWN, node));
    }

    private void tellAll(ListTerm message) {
        ofAll.removeIf(watcher -> ((ProcessPid) watcher).ended());
        ofAll.forEach(watcher -> tell(watcher, message));
    }

    private static void tell(Pid watcher, ListTerm message) {
        ((ProcessPid) watcher).deliver(message);
    }
}
