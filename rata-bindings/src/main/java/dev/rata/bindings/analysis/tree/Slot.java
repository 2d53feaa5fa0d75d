package dev.rata.bindings.analysis.tree;

/** A top-level binding of a module or file, which all functions of that level see. */
public final class Slot extends Variable {
    private final int index;

    /** @param index its place among the unit's slots */
    public Slot(String name, int index) {
        super(name);
        this.index = index;
    }

    /** Its place among the unit's slots. */
    public int index() {
        return index;
    }
}
