package dev.rata.adapter.term;

/** Equality, hashing, types and printing of all values. */
public final class Terms {
    private Terms() {}

    /** The form that {@code print} writes: strings raw at the top level, quoted inside collections. */
    public static String print(Object value) {
        return String.valueOf(value);
    }


    /** The form inside collections and crash reports: strings quoted. */
    public static String inspect(Object value) {
        return String.valueOf(value);
    }
}
