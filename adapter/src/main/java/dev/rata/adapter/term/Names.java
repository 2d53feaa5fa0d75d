package dev.rata.adapter.term;

/** What may be written without quotes. */
final class Names {
    /** The name of a node that is not part of a cluster. */
    static final String UNNAMED_NODE = "nonode@nohost";

    private Names() {}

    /** Letter or {@code _}, then letters, digits, {@code _}, then at most one {@code ?} or {@code !}. */
    static boolean isName(String text) {
        return isName(text, false);
    }

    /** As a name; a symbol's may also hold {@code @}, as {@code :nonode@nohost} does. */
    static boolean isSymbol(String text) {
        return isName(text, true);
    }

    private static boolean isName(String text, boolean atAllowed) {
        int last = text.length() - 1;
        if (last < 0 || !isStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i <= last; i++) {
            char c = text.charAt(i);
            boolean within = isStart(c) || Character.isDigit(c) || atAllowed && c == '@';
            if (!within && !(i == last && (c == '?' || c == '!'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStart(char c) {
        return c == '_' || Character.isLetter(c);
    }
}
