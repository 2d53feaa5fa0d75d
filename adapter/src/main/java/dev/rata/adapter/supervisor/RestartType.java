package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.term.Symbol;
import java.util.Optional;

/** When a child that ended is started again, OTP's {@code restart}. */
public enum RestartType {
    /** Always. */
    PERMANENT("permanent"),
    /** Unless it ended with {@code :normal}, {@code :shutdown} or {@code {:shutdown, _}}. */
    TRANSIENT("transient"),
    /** Never; its spec is dropped with it, also when a sibling's end takes it along. */
    TEMPORARY("temporary");

    private final Symbol symbol;

    RestartType(String name) {
        this.symbol = Symbol.of(name);
    }

    /** The type that a child spec's {@code restart:} names. */
    static Optional<RestartType> of(Object term) {
        for (RestartType type : values()) {
            if (type.symbol == term) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    boolean restartsAfter(Object reason) {
        return switch (this) {
            case PERMANENT -> true;
            case TRANSIENT -> !ExitReason.isOrderly(reason);
            case TEMPORARY -> false;
        };
    }
}
