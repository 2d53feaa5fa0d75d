package dev.rata.bindings.analysis.tree;

/** A variable of a function, or of a block among a unit's statements. Compared by identity. */
public final class Local implements Variable {
    private final String name;
    private final FunctionDef owner;
    private FunctionDef function;

    /** @param owner the function it belongs to, or null for a block among a unit's statements */
    public Local(String name, FunctionDef owner) {
        this.name = name;
        this.owner = owner;
    }

    @Override
    public String name() {
        return name;
    }

    /** The function it belongs to, or null for a block among a unit's statements. */
    public FunctionDef owner() {
        return owner;
    }

    @Override
    public FunctionDef function() {
        return function;
    }

    /** Says that its value is that function. */
    public void isFunction(FunctionDef function) {
        this.function = function;
    }

    @Override
    public String toString() {
        return name;
    }
}
