package dev.rata.bindings.analysis.tree;

import java.util.List;
import java.util.Set;

/**
 * What can be used of a module from outside.
 *
 * @param functions its exported functions; several of one name differ in arity
 * @param values    its other exported members; a name may be among both
 */
public record ModuleFacts(String name, List<FunctionFacts> functions, Set<String> values, Extent extent) {
    /** Whether more may be there than is said. */
    public enum Extent {
        COMPLETE,
        /** The module could not be read, which is reported elsewhere: any use of it is accepted. */
        UNKNOWN
    }

    /** A module of which everything is said. */
    public ModuleFacts(String name, List<FunctionFacts> functions, Set<String> values) {
        this(name, functions, values, Extent.COMPLETE);
    }

    /** A module that could not be read. */
    public static ModuleFacts unknown(String name) {
        return new ModuleFacts(name, List.of(), Set.of(), Extent.UNKNOWN);
    }

    /** When a call waits in the middle of a turn. */
    public enum Waits {
        NEVER,
        /** When a function value passed to it does. */
        WITH_ARGUMENTS,
        ALWAYS
    }

    /** Where a function comes from. */
    public enum Origin {
        /** The standard library: its calls are ordinary ones and never give a pending result. */
        STANDARD,
        /** A program. */
        PROGRAM
    }

    /** @param parameters the names of all parameters, empty where it has none */
    public record FunctionFacts(
            String name, int minArity, List<String> parameters, boolean ignoresSurplus, Waits waits, Origin origin) {
        /** The largest number of arguments. */
        public int maxArity() {
            return parameters.size();
        }

        /** Whether it can be called with so many arguments. */
        public boolean accepts(int arguments) {
            return arguments >= minArity && (arguments <= maxArity() || ignoresSurplus);
        }
    }

    /** Its functions of that name. */
    public List<FunctionFacts> functions(String name) {
        return functions.stream().filter(f -> f.name().equals(name)).toList();
    }

    /** Whether it has a member of that name. */
    public boolean has(String name) {
        return extent == Extent.UNKNOWN
                || values.contains(name)
                || functions.stream().anyMatch(f -> f.name().equals(name));
    }
}
