package dev.rata.bindings.runtime;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** What counts as true: everything but {@code false nil 0 0.0 ""}. */
public final class Truth {
    private Truth() {}

    /** Whether a condition holds. A vector of another length than 1 raises {@code :type_error}. */
    public static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean truth -> truth;
            case Nil _ -> false;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            case VectorTerm vector -> isTrue(vector);
            default -> true;
        };
    }

    private static boolean isTrue(VectorTerm vector) {
        if (vector.size() == 1) {
            var only = vector.at(0);
            return Terms.isCollection(only) || isTrue(only);
        }
        throw RataException.of(
                Operator.TYPE,
                "a condition must be a single value, but is a vector of length " + vector.size() + ": "
                        + Errors.shown(vector));
    }
}
