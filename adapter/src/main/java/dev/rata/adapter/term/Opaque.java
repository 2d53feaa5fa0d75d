package dev.rata.adapter.term;

/** A value whose kind is defined outside this package (a function, a module, a task, a table): it says itself what it is and how it prints. */
public interface Opaque {
    /** What {@code Core.type_of} gives for it, such as {@code :function}. */
    Symbol type();

    /** Its printed form, the same at top level and inside collections. */
    String print();

    /** Whether it is itself a collection, so that a vector holding only it keeps its brackets. */
    default boolean isCollection() {
        return false;
    }

    /** What {@code value.name} reads, such as a task's pid or a table's column; null when it has no such field. */
    default Object field(Symbol name) {
        return null;
    }
}
