package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The children of a supervisor in start order, found in constant time by pid and, unless the strategy is dynamic, by id. */
final class ChildTable {
    private final Map<Object, Child> byKey = new LinkedHashMap<>();
    private final Map<Pid, Child> byPid = new HashMap<>();
    private final Strategy strategy;

    ChildTable(Strategy strategy) {
        this.strategy = strategy;
    }

    /** A child's id, equal when the terms are. */
    record Id(Object term) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Id(Object that) && Terms.equal(term, that);
        }

        @Override
        public int hashCode() {
            return Terms.hash(term);
        }
    }

    private Object key(Child child) {
        return strategy == Strategy.DYNAMIC ? child : new Id(child.spec().id());
    }

    /** Adds a child at the end. */
    void add(Child child) {
        byKey.put(key(child), child);
        index(child);
    }

    void remove(Child child) {
        unindex(child);
        byKey.remove(key(child));
    }

    void enter(Child child, Child.State state) {
        unindex(child);
        child.becomes(state);
        index(child);
    }

    private void index(Child child) {
        if (!child.isStopped() && child.lastPid() != null) {
            byPid.put(child.lastPid(), child);
        }
    }

    private void unindex(Child child) {
        if (child.lastPid() != null) {
            byPid.remove(child.lastPid(), child);
        }
    }

    /** The child of that id, or null; always null when the strategy is dynamic. */
    Child byId(Object id) {
        return strategy == Strategy.DYNAMIC ? null : byKey.get(new Id(id));
    }

    /** The child that has that pid, or had it before the restart it waits for; or null. */
    Child byPid(Object pid) {
        return byPid.get(pid);
    }

    /** Whether children have ids; otherwise they are known by pid only. */
    boolean knowsIds() {
        return strategy != Strategy.DYNAMIC;
    }

    boolean holds(Child child) {
        return byKey.get(key(child)) == child;
    }

    int size() {
        return byKey.size();
    }

    List<Child> inStartOrder() {
        return List.copyOf(byKey.values());
    }

    /** That child and those started after it, in start order. */
    List<Child> from(Child first) {
        var later = new ArrayList<Child>();
        for (Child child : byKey.values()) {
            if (child == first || !later.isEmpty()) {
                later.add(child);
            }
        }
        return later;
    }
}
