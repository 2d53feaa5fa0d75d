package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.UnitDef;

/** A function or statement whose code does not fit in one method of the JVM. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient UnitDef unit;

    TooLargeException(UnitDef unit, IllegalArgumentException cause) {
        super(
                "a function or statement in " + unit.name()
                        + " is too large for one method of the JVM; split it into several functions ("
                        + cause.getMessage() + ")",
                cause);
        this.unit = unit;
    }

    /** The unit it is in. */
    public UnitDef unit() {
        return unit;
    }
}
