package dev.rata.bindings.library;

import dev.rata.bindings.runtime.Modules;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules of the standard library by name. The module {@code Enum} is the class {@code EnumLibrary} of this
 * package, or of the package below it that is named here; it is loaded when a program first mentions it, and checked
 * then. To add a module, add its name here and its class beside this one.
 */
public final class LibraryRegistry implements Modules {
    /** The library of this installation. */
    public static final LibraryRegistry STANDARD = new LibraryRegistry(Set.of(
            "Core",
            "Dataload",
            "Enum",
            "File",
            "Json",
            "List",
            "Log",
            "Maps",
            "Math",
            "Module",
            "Node",
            "Process",
            "Set",
            "Stats",
            "Stream",
            "String",
            "System",
            "Table",
            "Tests",
            "Vector"));

    /** The modules whose class is not in this package but in one below. */
    private static final Map<String, String> PACKAGES = Map.of("Process", "process");

    private final Set<String> names;
    private final Map<String, LibraryModule> loaded = new ConcurrentHashMap<>();

    LibraryRegistry(Set<String> names) {
        this.names = new TreeSet<>(names);
    }

    /** The module of that name, or null when the library has none. */
    @Override
    public LibraryModule find(String name) {
        var module = loaded.get(name);
        if (module != null || !names.contains(name)) {
            return module;
        }
        return loaded.computeIfAbsent(name, this::load);
    }

    private LibraryModule load(String name) {
        var below = PACKAGES.containsKey(name) ? "." + PACKAGES.get(name) : "";
        var className = getClass().getPackageName() + below + "." + name + "Library";
        try {
            return LibraryModule.of(name, Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the library module " + name + " has no class " + className, e);
        }
    }

    /** The names of all modules, sorted, without loading them. */
    public List<String> names() {
        return List.copyOf(names);
    }
}
