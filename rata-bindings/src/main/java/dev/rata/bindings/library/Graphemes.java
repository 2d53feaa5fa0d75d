package dev.rata.bindings.library;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as people see it: a character with its marks, an emoji of several code points, is one. */
final class Graphemes {
    /** Below it, every {@code char} is a character of its own, line ends aside. */
    private static final char FIRST_MARK = '\u0300';

    private Graphemes() {}

    static int count(String text) {
        if (isPlain(text)) {
            return text.length();
        }
        var breaks = breaks(text);
        int count = 0;
        while (breaks.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    static List<String> of(String text) {
        var characters = new ArrayList<String>(text.length());
        if (isPlain(text)) {
            for (int i = 0; i < text.length(); i++) {
                characters.add(String.valueOf(text.charAt(i)));
            }
            return characters;
        }
        var breaks = breaks(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            characters.add(text.substring(start, end));
            start = end;
        }
        return characters;
    }

    private static BreakIterator breaks(String text) {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        return breaks;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_MARK || c == '\r') {
                return false;
            }
        }
        return true;
    }
}
