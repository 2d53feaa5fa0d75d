package dev.rata.bindings.travel;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Ref;
import dev.rata.bindings.FileVersion;
import dev.rata.bindings.LoadedFile;
import dev.rata.bindings.runtime.CodeUnit;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The versions of files that a node has, its program's and those of other nodes, side by side. A version stays as long as a function or module of it is in
 * use; beyond that only the last ones used stay, so that memory does not grow with every input of some other node's session.
 */
final class CodeStore {
    /** The statements of a file as one program runs them: where that program runs, and the number of the unit there. */
    private record Statements(String version, Ref instance) {}

    private static final class Held<K, V> extends WeakReference<V> {
        private final K key;

        Held(K key, V value, ReferenceQueue<Object> queue) {
            super(value, queue);
            this.key = key;
        }
    }

    private final List<LoadedFile> own = new ArrayList<>();
    private final Map<String, Held<String, FileVersion>> versions = new HashMap<>();
    private final Map<Statements, Held<Statements, CodeUnit>> statements = new HashMap<>();
    private final Map<CodeUnit, Ref> instances = Collections.synchronizedMap(new WeakHashMap<>());
    private final ReferenceQueue<Object> unused = new ReferenceQueue<>();
    private final LinkedHashMap<String, FileVersion> recent;

    /** @param keep how many versions stay though nothing uses them */
    CodeStore(int keep) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, FileVersion> eldest) {
                return size() > keep;
            }
        };
    }

    /** Keeps a file of this node's own program. */
    synchronized void own(LoadedFile file) {
        own.add(file);
        add(file.compiled());
    }

    /** Takes in a version, and those it depends on. */
    synchronized void add(FileVersion version) {
        forgetUnused();
        versions.put(version.name(), new Held<>(version.name(), version, unused));
        recent.put(version.name(), version);
        for (var dependency : version.dependencies().values()) {
            if (!versions.containsKey(dependency.name())) {
                add(dependency);
            }
        }
    }

    private void forgetUnused() {
        for (var gone = unused.poll(); gone != null; gone = unused.poll()) {
            if (gone instanceof Held<?, ?> held) {
                versions.remove(held.key, held);
                statements.remove(held.key, held);
            }
        }
    }

    /** The version of that name, or null when this node does not have it. */
    synchronized FileVersion find(String name) {
        var held = versions.get(name);
        var found = held == null ? null : held.get();
        if (found != null) {
            recent.put(name, found);
        }
        return found;
    }

    /** How many versions are at hand. */
    synchronized int size() {
        forgetUnused();
        return versions.size();
    }

    /** The version of a file whose code is about to be sent: others may ask for it now. */
    FileVersion sending(LoadedFile file) {
        var version = file.now();
        var known = find(version.name());
        if (known == null) {
            add(version);
            return version;
        }
        return known;
    }

    /** What identifies a unit of statements on all nodes; noted, so that the unit is found when its functions come back. */
    synchronized Ref instance(CodeUnit unit, String version, NodeId here) {
        var instance = instances.computeIfAbsent(unit, made -> new Ref(here, made.number()));
        statements.computeIfAbsent(new Statements(version, instance), key -> new Held<>(key, unit, unused));
        return instance;
    }

    /** The unit of statements of that identity when it is of this node's own program, or null. */
    synchronized CodeUnit home(FileVersion version, Ref instance) {
        var held = statements.get(new Statements(version.name(), instance));
        var unit = held == null ? null : held.get();
        return unit == null || unit.isGuest() ? null : unit;
    }

    /** The unit of statements that has that identity, made if need be. */
    synchronized CodeUnit statements(FileVersion version, Ref instance) {
        var key = new Statements(version.name(), instance);
        var held = statements.get(key);
        var unit = held == null ? null : held.get();
        if (unit == null) {
            unit = version.file().statements();
            instances.put(unit, instance);
            statements.put(key, new Held<>(key, unit, unused));
        }
        return unit;
    }
}
