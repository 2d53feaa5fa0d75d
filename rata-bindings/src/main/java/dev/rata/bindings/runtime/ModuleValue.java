package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import java.util.List;
import java.util.Set;

/**
 * A module as a value: its exported members by name. Modules are equal when their names are, as in Erlang: whichever
 * version has it.
 */
public abstract class ModuleValue implements Opaque {
    private static final Symbol MODULE = Symbol.of("module");

    /** Its full name, such as {@code Shop.Prices}. */
    public abstract String name();

    /**
     * The exported member of that name as it is now, or null when there is none: a function for all its arities together, or a value. Raises {@code
     * :undefined_variable} for a value the module's body has not bound yet.
     */
    public abstract Object member(String name);

    /** Its exported functions, one for each name and range of arities, in the order of their definition. */
    public List<FunctionDescription> functions() {
        return List.of();
    }

    /** The names of the exported members that are not functions. */
    public List<String> values() {
        return List.of();
    }

    /** Its docstring, or the empty string. */
    public String doc() {
        return "";
    }

    /** What it declares with {@code use}, such as {@code GenServer}. */
    public Set<String> uses() {
        return Set.of();
    }

    /** The version that has its name now: itself, unless another has taken it since. As in Erlang, calls by name reach that one. */
    public ModuleValue latest() {
        return this;
    }

    /** The exported function of that name that takes so many arguments, or null. */
    public final Fun function(String name, int arguments) {
        return member(name) instanceof Fun fun && fun.accepts(arguments) ? fun : null;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof ModuleValue module && name().equals(module.name());
    }

    @Override
    public final int hashCode() {
        return name().hashCode();
    }

    @Override
    public final Symbol type() {
        return MODULE;
    }

    @Override
    public final String print() {
        return name();
    }
}
