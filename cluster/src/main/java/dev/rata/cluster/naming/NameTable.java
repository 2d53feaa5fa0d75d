package dev.rata.cluster.naming;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One node's copy of the global names, and the votes it has given away. A vote is promised to one candidate at a time, so that two candidates never both have a
 * majority. Changed by the name server only; {@link #owner} and {@link #ended} may be called from any thread.
 */
final class NameTable {
    /** What a candidate hears. */
    sealed interface Answer {
        /** The vote is promised to it. */
        record Granted() implements Answer {}

        /** The name has an owner. */
        record Taken(Pid owner) implements Answer {}

        /** The vote is promised to another candidate. */
        record Busy() implements Answer {}
    }

    private record Promise(Pid candidate, Pid asking) {}

    private static final Comparator<Pid> PRECEDENCE = Comparator.comparing(
                    (Pid pid) -> pid.node().name().name())
            .thenComparing(pid -> pid.node().incarnation())
            .thenComparing(Pid::id);

    private final ConcurrentHashMap<Object, Pid> owners = new ConcurrentHashMap<>();
    /** All owners, and some who do not own a name any more. */
    private final Set<Pid> everOwned = ConcurrentHashMap.newKeySet();

    private final Map<Object, Promise> promises = new HashMap<>();

    /** The owner of a name, or null. */
    Pid owner(Object name) {
        return owners.get(name);
    }

    /** A candidate asks for the vote; {@code asking} is the process that claims the name for it. */
    Answer vote(Object name, Pid candidate, Pid asking) {
        var owner = owners.get(name);
        if (owner != null && !((ProcessPid) owner).ended() && !owner.equals(candidate)) {
            return new Answer.Taken(owner);
        }
        var promise = promises.get(name);
        if (promise != null && !promise.asking.equals(asking)) {
            return new Answer.Busy();
        }
        promises.put(name, new Promise(candidate, asking));
        return new Answer.Granted();
    }

    /** A majority has voted for it. */
    void commit(Object name, Pid owner) {
        promises.remove(name);
        everOwned.add(owner);
        owners.put(name, owner);
    }

    /** A candidate gives up. */
    void abort(Object name, Pid asking) {
        var promise = promises.get(name);
        if (promise != null && promise.asking.equals(asking)) {
            promises.remove(name);
        }
    }

    /** A process that was claiming names has ended. */
    void abortAll(Pid asking) {
        promises.values().removeIf(promise -> promise.asking.equals(asking));
    }

    /** That process does not have that name any more. */
    void release(Object name, Pid owner) {
        owners.remove(name, owner);
    }

    /** A process has ended, and will not come back: so it has no names. */
    void releaseAll(Pid owner) {
        everOwned.remove(owner);
        owners.values().removeIf(owner::equals);
    }

    /** The same, as soon as anyone of this node is about to hear of it; most processes have no names. */
    void ended(Pid owner) {
        if (everOwned.contains(owner)) {
            owners.values().removeIf(owner::equals);
        }
    }

    /** A node has been removed from the cluster: its processes have no names. */
    void removed(NodeId node) {
        everOwned.removeIf(owner -> owner.node().equals(node));
        owners.values().removeIf(owner -> owner.node().equals(node));
        promises.values().removeIf(promise -> promise.asking.node().equals(node));
    }

    /**
     * Another node's entry, after the two were parted. Of two owners the one whose node has the smaller name stays, and then the older one; all nodes decide so.
     *
     * @return the owner that loses the name, or null
     */
    Pid merge(Object name, Pid theirs) {
        everOwned.add(theirs);
        var ours = owners.putIfAbsent(name, theirs);
        if (ours == null || ours.equals(theirs)) {
            return null;
        }
        if (((ProcessPid) ours).ended()) {
            owners.put(name, theirs);
            return null;
        }
        if (PRECEDENCE.compare(ours, theirs) <= 0) {
            return theirs;
        }
        owners.put(name, theirs);
        return ours;
    }

    /** All owners. */
    List<Pid> owners() {
        return List.copyOf(owners.values());
    }

    /** All entries, as a list of pairs. */
    ListTerm entries() {
        var entries = new ArrayList<Object>();
        owners.forEach((name, owner) -> entries.add(ListTerm.of(name, owner)));
        return ListTerm.of(entries.toArray());
    }
}
