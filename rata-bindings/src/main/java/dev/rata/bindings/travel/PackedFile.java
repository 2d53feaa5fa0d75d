package dev.rata.bindings.travel;

import dev.rata.adapter.term.ListTerm;
import dev.rata.bindings.FileVersion;
import dev.rata.bindings.LoadedFile;
import dev.rata.bindings.VersionLoader;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.cluster.code.CodeException;
import dev.rata.cluster.code.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A version of a file on its way to another node: {@code {name, text, libraries, dependencies, outer, modules}}. The bodies of its modules are not run there:
 * the values of their top-level names come along, as they are when the file is sent.
 */
final class PackedFile implements CodeSource.Packed {
    private static final int PARTS = 6;

    private final CodeStore store;
    private final String version;
    private final SourceFile source;
    private final List<List<String>> libraries;
    private final TreeMap<String, String> dependencies;
    private final Set<String> outer;
    private final ListTerm modules;
    private final Map<String, FileVersion> found = new HashMap<>();

    private PackedFile(
            CodeStore store,
            String version,
            SourceFile source,
            List<List<String>> libraries,
            TreeMap<String, String> dependencies,
            Set<String> outer,
            ListTerm modules) {
        this.store = store;
        this.version = version;
        this.source = source;
        this.libraries = libraries;
        this.dependencies = dependencies;
        this.outer = outer;
        this.modules = modules;
    }

    // ---- where it comes from

    /** A version as a term; values that fail the test are left out. */
    static ListTerm pack(FileVersion version, Predicate<Object> sendable) {
        var dependencies = new ArrayList<Object>();
        version.dependencies().forEach((module, file) -> dependencies.add(ListTerm.of(module, file.name())));
        var modules = new ArrayList<Object>();
        for (var module : version.file().modules()) {
            modules.add(ListTerm.of(module.name(), bindings(module.unit(), sendable)));
        }
        return ListTerm.of(
                version.source().name(),
                version.source().text(),
                list(version.libraries().stream().map(PackedFile::list).toList()),
                list(dependencies),
                list(version.outer().stream().toList()),
                list(modules));
    }

    private static ListTerm list(List<?> elements) {
        return ListTerm.of(elements.toArray());
    }

    private static ListTerm bindings(CodeUnit unit, Predicate<Object> sendable) {
        var bindings = new ArrayList<Object>();
        for (int slot = 0; slot < unit.slots(); slot++) {
            var value = unit.slot(slot);
            if (value != null && sendable.test(value)) {
                bindings.add(ListTerm.of((long) slot, value));
            }
        }
        return list(bindings);
    }

    /** Its text. */
    SourceFile source() {
        return source;
    }

    // ---- where it goes to

    /**
     * Reads such a term.
     *
     * @throws CodeException when it is none, or not that version
     */
    static PackedFile unpack(CodeStore store, String version, Object term) throws CodeException {
        var parts = list(term);
        if (parts.size() != PARTS) {
            throw malformed();
        }
        var libraries = new ArrayList<List<String>>();
        for (var brought : list(parts.at(2))) {
            libraries.add(texts(brought));
        }
        var dependencies = new TreeMap<String, String>();
        for (var pair : list(parts.at(3))) {
            dependencies.put(text(list(pair), 0), text(list(pair), 1));
        }
        var outer = new TreeSet<>(texts(parts.at(4)));
        var source = new SourceFile(text(parts, 0), text(parts, 1));
        if (!FileVersion.name(source.text(), libraries, dependencies, outer).equals(version)) {
            throw new CodeException("what it sent for " + source.name()
                    + " has another hash than the version asked for; nothing of it is used");
        }
        return new PackedFile(store, version, source, libraries, dependencies, outer, list(parts.at(5)));
    }

    private static CodeException malformed() {
        return new CodeException("what it sent is not the description of a file");
    }

    private static ListTerm list(Object term) throws CodeException {
        if (term instanceof ListTerm list) {
            return list;
        }
        throw malformed();
    }

    private static String text(ListTerm parts, int place) throws CodeException {
        if (place < parts.size() && parts.at(place) instanceof String text) {
            return text;
        }
        throw malformed();
    }

    private static List<String> texts(Object term) throws CodeException {
        var texts = new ArrayList<String>();
        for (var element : list(term)) {
            if (!(element instanceof String text)) {
                throw malformed();
            }
            texts.add(text);
        }
        return texts;
    }

    @Override
    public List<String> missing() {
        var missing = new ArrayList<String>();
        for (var needed : new TreeSet<>(dependencies.values())) {
            var known = store.find(needed);
            if (known == null) {
                missing.add(needed);
            } else {
                found.put(needed, known);
            }
        }
        return missing;
    }

    @Override
    public void found(String needed) throws CodeException {
        var version = store.find(needed);
        if (version == null) {
            throw new CodeException(
                    "a file that " + source.name() + " imports was dropped again (rata.cluster.code.keep)");
        }
        found.put(needed, version);
    }

    @Override
    public void install() throws CodeException {
        if (store.find(version) == null) {
            var compiled = compile();
            for (var module : modules) {
                bind(compiled.file(), list(module));
            }
            store.add(compiled);
        }
    }

    private FileVersion compile() throws CodeException {
        var files = new TreeMap<String, FileVersion>();
        dependencies.forEach((module, needed) -> files.put(module, found.get(needed)));
        try {
            return VersionLoader.load(source, libraries, files, outer);
        } catch (SourceException e) {
            var problem =
                    e.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
            throw new CodeException("it cannot be compiled here: " + source.name() + ":"
                    + source.line(problem.span().start()) + ": " + problem.message());
        }
    }

    private static void bind(LoadedFile file, ListTerm module) throws CodeException {
        var known = file.module(text(module, 0));
        if (known == null || module.size() != 2) {
            throw malformed();
        }
        var unit = known.unit();
        for (var binding : list(module.at(1))) {
            if (!(binding instanceof ListTerm pair
                    && pair.size() == 2
                    && pair.at(0) instanceof Long slot
                    && slot >= 0
                    && slot < unit.slots())) {
                throw malformed();
            }
            unit.bind(slot.intValue(), pair.at(1));
        }
        unit.completed();
    }
}
