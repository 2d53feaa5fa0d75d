package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.Symbol;
import java.util.List;
import java.util.Optional;

/** Which children a supervisor restarts when one has to be. */
public enum Strategy {
    /** Only that one. */
    ONE_FOR_ONE("one_for_one"),
    /** All: the others are stopped in reverse order first. */
    ONE_FOR_ALL("one_for_all"),
    /** That one and those started after it, which are stopped in reverse order first. */
    REST_FOR_ONE("rest_for_one"),
    /** Only that one; made for many children of one kind, which are known by pid and stopped all at once. */
    DYNAMIC("dynamic");

    private final Symbol symbol;

    Strategy(String name) {
        this.symbol = Symbol.of(name);
    }

    static Optional<Strategy> of(Object term) {
        for (Strategy strategy : values()) {
            if (strategy.symbol == term) {
                return Optional.of(strategy);
            }
        }
        return Optional.empty();
    }

    /** The children concerned when that one is to be restarted, in start order, itself included. */
    List<Child> scope(ChildTable children, Child failed) {
        return switch (this) {
            case ONE_FOR_ONE, DYNAMIC -> List.of(failed);
            case ONE_FOR_ALL -> children.inStartOrder();
            case REST_FOR_ONE -> children.from(failed);
        };
    }
}
