package dev.rata.bindings.library.csv;

/**
 * Texts met lately, so that cells with the same text share one object: columns of names and categories, which repeat
 * their values, then take a fraction of the memory.
 */
final class RecentTexts {
    private static final int SLOTS = 1024;

    private final String[] texts = new String[SLOTS];

    /** The value itself, or for a text an equal one met before. */
    Object shared(Object value) {
        if (!(value instanceof String text)) {
            return value;
        }
        int slot = text.hashCode() & SLOTS - 1;
        if (!text.equals(texts[slot])) {
            texts[slot] = text;
        }
        return texts[slot];
    }
}
