package dev.rata.adapter.genserver;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import java.math.BigInteger;

/** The optional last element of a callback's return: how the server waits for its next message. */
final class Next {
    private Next() {}

    /** Whether it is a time-out in milliseconds, {@code :infinity}, {@code :hibernate} or {@code {:continue, term}}. */
    static boolean isValid(Object last) {
        return switch (last) {
            case Long millis -> millis >= 0;
            case BigInteger millis -> millis.signum() > 0;
            case Symbol symbol -> symbol == ServerReturn.INFINITY || symbol == ServerReturn.HIBERNATE;
            case ListTerm list -> isContinue(list);
            default -> false;
        };
    }

    static boolean isContinue(Object last) {
        return last instanceof ListTerm list && list.size() == 2 && list.at(0) == ServerReturn.CONTINUE;
    }

    /** The time-out for {@link dev.rata.adapter.process.ProcessContext#await}: milliseconds, or null for none. */
    static Object timeout(Object last) {
        return last instanceof Long ? last : null;
    }
}
