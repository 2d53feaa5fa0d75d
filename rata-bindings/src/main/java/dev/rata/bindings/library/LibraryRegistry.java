package dev.rata.bindings.library;

import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.Modules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules of the standard library by name. The module {@code Enum} is the class {@code EnumLibrary} of this package; it is loaded when a program first
 * mentions it, and checked then. To add a module, add its line here and its class beside this one.
 */
public final class LibraryRegistry implements Modules {
    /** The library of this installation. */
    public static final LibraryRegistry STANDARD = new LibraryRegistry(
            Map.ofEntries(Map.entry("Core", "Types, exceptions, results and printing; its functions need no prefix.")));

    private final Map<String, String> documented;
    private final Map<String, LibraryModule> loaded = new ConcurrentHashMap<>();

    /** @param documented what each module is for, by its name */
    LibraryRegistry(Map<String, String> documented) {
        this.documented = new TreeMap<>(documented);
    }

    /** The module of that name, or null when the library has none. */
    @Override
    public ModuleValue find(String name) {
        var module = loaded.get(name);
        if (module != null || !documented.containsKey(name)) {
            return module;
        }
        return loaded.computeIfAbsent(name, this::load);
    }

    private LibraryModule load(String name) {
        var className = getClass().getPackageName() + "." + name + "Library";
        try {
            return new LibraryModule(name, documented.get(name), Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the library module " + name + " has no class " + className, e);
        }
    }

    /** The names of all modules, sorted, without loading them. */
    public List<String> names() {
        return List.copyOf(documented.keySet());
    }
}
