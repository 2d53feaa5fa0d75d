package dev.rata.bindings.runtime;

/** The modules that a program's code can see by name: its own, those it imports, and the standard library. */
public interface Modules {
    /** The module of that name as it is now, or null when there is none. */
    ModuleValue find(String name);
}
