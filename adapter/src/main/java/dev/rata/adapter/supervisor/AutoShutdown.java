package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.Symbol;
import java.util.Optional;

/** Whether a supervisor ends itself, with {@code :shutdown}, once significant children have ended and are not to be restarted. */
public enum AutoShutdown {
    NEVER("never"),
    /** As soon as one has. */
    ANY_SIGNIFICANT("any_significant"),
    /** Once none of them runs any more. */
    ALL_SIGNIFICANT("all_significant");

    private final Symbol symbol;

    AutoShutdown(String name) {
        this.symbol = Symbol.of(name);
    }

    static Optional<AutoShutdown> of(Object term) {
        for (AutoShutdown mode : values()) {
            if (mode.symbol == term) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
