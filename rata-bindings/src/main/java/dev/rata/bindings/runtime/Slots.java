package dev.rata.bindings.runtime;

/** Top-level bindings. */
public final class Slots {
    private Slots() {}

    /** The value of a binding whose statement may not have run yet; raises {@code :undefined_variable} when it has not. */
    public static Object read(Object[] slots, int index, String name) {
        var value = slots[index];
        if (value == null) {
            throw Errors.unbound(name);
        }
        return value;
    }

    /** Only checks that. */
    public static void check(Object[] slots, int index, String name) {
        if (slots[index] == null) {
            throw Errors.unbound(name);
        }
    }
}
