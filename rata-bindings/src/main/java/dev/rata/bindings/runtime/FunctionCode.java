package dev.rata.bindings.runtime;

import java.util.List;

/**
 * One function of a compiled unit: what all values made of it share. Its identity is the unit's and its index there, the same wherever that version of the
 * source was compiled.
 */
public final class FunctionCode {
    private final int index;
    private final String name;
    private final int minArity;
    private final List<String> parameters;
    private final Surplus surplus;
    private final boolean mayWait;
    private final String method;
    private final boolean closure;
    private final int withDefaults;
    private final List<Integer> slots;
    private final List<String> outer;
    private CodeUnit unit;

    /** What happens to more arguments than it has parameters. */
    public enum Surplus {
        REFUSED,
        /** As for functions written with {@code ~}. */
        IGNORED
    }

    /**
     * @param index      its place in the unit
     * @param name       its name for messages and stack traces, without its module
     * @param minArity   how many arguments it takes at least
     * @param parameters the names of its parameters; a pattern has the empty name
     * @param surplus    what happens to further arguments
     * @param mayWait    false only when it never waits in the middle of a turn
     * @param method     the name of its method in the unit's class
     * @param closure    whether that method takes the captured values after the process
     * @param withDefaults the index of the function that takes all arguments, null for those left out, or -1 when none has a default
     * @param slots the top-level bindings of the unit that it may read, itself or through other functions of the unit
     * @param outer the names of the bindings of earlier inputs of a session that it may read in that way
     */
    public FunctionCode(
            int index,
            String name,
            int minArity,
            List<String> parameters,
            Surplus surplus,
            boolean mayWait,
            String method,
            boolean closure,
            int withDefaults,
            List<Integer> slots,
            List<String> outer) {
        this.index = index;
        this.name = name;
        this.minArity = minArity;
        this.parameters = List.copyOf(parameters);
        this.surplus = surplus;
        this.mayWait = mayWait;
        this.method = method;
        this.closure = closure;
        this.withDefaults = withDefaults;
        this.slots = List.copyOf(slots);
        this.outer = List.copyOf(outer);
    }

    void link(CodeUnit unit) {
        this.unit = unit;
    }

    /** The unit it belongs to. */
    public CodeUnit unit() {
        return unit;
    }

    public int index() {
        return index;
    }

    /** {@code Mod.f}, or {@code f} in a file's statements. */
    public String qualifiedName() {
        return unit.module() == null ? name : unit.module() + "." + name;
    }

    public int minArity() {
        return minArity;
    }

    public int maxArity() {
        return parameters.size();
    }

    public List<String> parameters() {
        return parameters;
    }

    public boolean mayWait() {
        return mayWait;
    }

    /** The index of the function that takes all arguments, null for those left out, or -1. */
    public int withDefaults() {
        return withDefaults;
    }

    /**
     * The top-level bindings of its unit that it may read, ascending: {@link CodeUnit#slot} gives their values, and {@link CodeUnit#bind} gives them to the same
     * unit on another node.
     */
    public List<Integer> slots() {
        return slots;
    }

    /** The names bound by earlier inputs of a session that it may read. */
    public List<String> outer() {
        return outer;
    }

    boolean accepts(int arguments) {
        return arguments >= minArity && (arguments <= maxArity() || surplus == Surplus.IGNORED);
    }

    /** Whether it takes any number of arguments from the least on, and ignores those it has no parameter for. */
    public boolean ignoresSurplus() {
        return surplus == Surplus.IGNORED;
    }

    /** The method's name in the unit's class. */
    public String method() {
        return method;
    }

    /** Whether the method takes the captured values after the process. */
    public boolean isClosure() {
        return closure;
    }
}
