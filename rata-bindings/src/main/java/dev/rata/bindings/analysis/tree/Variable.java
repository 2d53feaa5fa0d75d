package dev.rata.bindings.analysis.tree;

/** What a name in a pattern binds. Every binding makes a new variable; binding a name again hides the earlier one. */
public sealed interface Variable permits Local, Slot {
    /** The name it has in the source. */
    String name();

    /** The function that is its value, when that is known; else null. */
    FunctionDef function();
}
