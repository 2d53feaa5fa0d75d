package dev.rata.bindings.analysis.tree;

/** What a name in a pattern binds. Every binding makes a new variable; binding a name again hides the earlier one. Compared by identity. */
public abstract sealed class Variable permits Local, Slot {
    private final String name;
    private FunctionDef function;

    Variable(String name) {
        this.name = name;
    }

    /** The name it has in the source. */
    public final String name() {
        return name;
    }

    /** The function that is its value, when that is known; else null. */
    public final FunctionDef function() {
        return function;
    }

    /** Says that its value, once bound, is that function. */
    public final void isFunction(FunctionDef known) {
        function = known;
    }

    @Override
    public final String toString() {
        return name;
    }
}
