package dev.rata.bindings.analysis.tree;

/** A top-level binding of a module or file, which all functions of that level see. Compared by identity. */
public final class Slot implements Variable {
    private final String name;
    private final int index;
    private FunctionDef function;

    /** @param index its place among the unit's slots */
    public Slot(String name, int index) {
        this.name = name;
        this.index = index;
    }

    @Override
    public String name() {
        return name;
    }

    public int index() {
        return index;
    }

    @Override
    public FunctionDef function() {
        return function;
    }

    /** Says that its value, once bound, is that function. */
    public void isFunction(FunctionDef function) {
        this.function = function;
    }

    @Override
    public String toString() {
        return name;
    }
}
