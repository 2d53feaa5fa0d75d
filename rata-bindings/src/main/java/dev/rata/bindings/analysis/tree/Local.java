package dev.rata.bindings.analysis.tree;

/** A variable of a function, or of a block among a unit's statements. */
public final class Local extends Variable {
    private final FunctionDef owner;

    /** @param owner the function it belongs to, or null for a block among a unit's statements */
    public Local(String name, FunctionDef owner) {
        super(name);
        this.owner = owner;
    }

    /** The function it belongs to, or null for a block among a unit's statements. */
    public FunctionDef owner() {
        return owner;
    }
}
