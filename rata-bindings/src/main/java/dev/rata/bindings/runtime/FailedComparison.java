package dev.rata.bindings.runtime;

/**
 * What a failed assertion compared: the {@link dev.rata.adapter.process.RataException#detail detail} of its exception.
 *
 * @param operator the comparison that does not hold, such as {@code ==}
 * @param left     the value of its left side
 * @param right    the value of its right side
 * @param message  what the program says about it; empty when nothing
 */
public record FailedComparison(String operator, Object left, Object right, String message) {
    /** One about which the program says nothing. */
    public FailedComparison(String operator, Object left, Object right) {
        this(operator, left, right, "");
    }
}
