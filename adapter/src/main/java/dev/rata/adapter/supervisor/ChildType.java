package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.Symbol;
import java.util.Optional;

/** What a child is; it decides the default of {@link Shutdown} and is what {@code count_children} counts. */
public enum ChildType {
    WORKER("worker"),
    SUPERVISOR("supervisor");

    private final Symbol symbol;

    ChildType(String name) {
        this.symbol = Symbol.of(name);
    }

    /** As programs write it: {@code :worker}, {@code :supervisor}. */
    public Symbol symbol() {
        return symbol;
    }

    static Optional<ChildType> of(Object term) {
        for (ChildType type : values()) {
            if (type.symbol == term) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
