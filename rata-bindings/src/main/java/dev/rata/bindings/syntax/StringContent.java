package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Span;
import java.util.BitSet;

/** What stands between the quotes of a string or f-string, and what text it means. */
final class StringContent {
    /** Stands for the characters of an f-string's expressions. */
    private static final int HOLE = -1;

    private final TreeBuilder tree;
    private final int start;
    private final int[] characters;
    private final BitSet dropped = new BitSet();
    private final boolean hasHoles;

    private StringContent(TreeBuilder tree, int start, int end, boolean hasHoles) {
        this.tree = tree;
        this.hasHoles = hasHoles;
        this.start = start;
        this.characters =
                tree.source(new Span(start, Math.max(start, end))).codePoints().toArray();
    }

    /** The content of a string, from the character at {@code start} up to the closing quote at {@code end}. */
    static StringContent ofString(TreeBuilder tree, int start, int end) {
        return new StringContent(tree, start, end, false);
    }

    /** The content of an f-string: {@code {{} is one brace, and there may be holes. */
    static StringContent ofText(TreeBuilder tree, int start, int end) {
        return new StringContent(tree, start, end, true);
    }

    /** Leaves out a stretch that is an expression. */
    void hole(Span span) {
        for (var i = span.start(); i < span.end(); i++) {
            characters[i - start] = HOLE;
        }
    }

    /** For triple quotes: drops a first line break, a blank last line and the indentation that all lines share. */
    void stripIndentation() {
        dropFirstLineBreak();
        dropBlankLastLine();
        var shared = Integer.MAX_VALUE;
        for (var line = lineStart(0); line <= characters.length; line = nextLine(line)) {
            var indent = indentation(line);
            if (!isBlankLine(line + indent)) {
                shared = Math.min(shared, indent);
            }
        }
        for (var line = lineStart(0); line <= characters.length; line = nextLine(line)) {
            dropped.set(line, line + Math.min(shared, indentation(line)));
        }
    }

    /** The first line that is not dropped. */
    private int lineStart(int from) {
        return dropped.nextClearBit(from);
    }

    private int nextLine(int from) {
        for (var i = from; i < characters.length; i++) {
            if (characters[i] == '\n' && !dropped.get(i)) {
                return i + 1;
            }
        }
        return characters.length + 1;
    }

    private void dropFirstLineBreak() {
        var i = indentation(0);
        if (i < characters.length && characters[i] == '\r') {
            i++;
        }
        if (i < characters.length && characters[i] == '\n') {
            dropped.set(0, i + 1);
        }
    }

    private void dropBlankLastLine() {
        var i = characters.length - 1;
        while (i >= 0 && (characters[i] == ' ' || characters[i] == '\t')) {
            i--;
        }
        if (i >= 0 && characters[i] == '\n') {
            dropped.set(i > 0 && characters[i - 1] == '\r' ? i - 1 : i, characters.length);
        }
    }

    private int indentation(int line) {
        var i = line;
        while (i < characters.length && (characters[i] == ' ' || characters[i] == '\t')) {
            i++;
        }
        return i - line;
    }

    private boolean isBlankLine(int i) {
        return i >= characters.length || characters[i] == '\n' || characters[i] == '\r' || dropped.get(i);
    }

    /** All of it, escapes resolved. */
    String text() {
        return text(new Span(start, start + characters.length));
    }

    /** A part of it, escapes resolved. */
    String text(Span part) {
        var text = new StringBuilder();
        var end = part.end() - start;
        for (var i = part.start() - start; i < end; i++) {
            var c = characters[i];
            if (dropped.get(i) || (c == '\r' && i + 1 < end && characters[i + 1] == '\n')) {
                continue;
            } else if (c == '\\' && i + 1 < end) {
                i += escape(i, end, text);
            } else {
                text.appendCodePoint(c);
                i += hasHoles && c == '{' ? 1 : 0;
            }
        }
        return text.toString();
    }

    /** Appends what the escape at that index means; gives how many characters follow the backslash. */
    private int escape(int backslash, int end, StringBuilder text) {
        var c = characters[backslash + 1];
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case '"', '\\', '{', '}' -> text.appendCodePoint(c);
            case 'u' -> {
                return codePoint(backslash, end, text);
            }
            default -> {
                var shown = Character.isISOControl(c)
                        ? "a line break or control character"
                        : "`\\" + Character.toString(c) + "`";
                tree.error(
                        place(backslash, 2),
                        "unknown escape " + shown,
                        "known are `\\\"` `\\\\` `\\n` `\\t` `\\r` `\\{` `\\}` and `\\u{1F600}`");
            }
        }
        return 1;
    }

    private int codePoint(int backslash, int end, StringBuilder text) {
        var close = backslash + 2;
        while (close < end && characters[close] != '}' && close - backslash < 10) {
            close++;
        }
        var isWhole = close < end && characters[close] == '}' && characters[backslash + 2] == '{';
        var digits = isWhole ? new String(characters, backslash + 3, close - backslash - 3) : "";
        if (!digits.matches("[0-9a-fA-F]{1,6}")) {
            tree.error(place(backslash, 2), "expected `{`, one to six hexadecimal digits and `}` after `\\u`");
            return 1;
        }
        var value = Integer.parseInt(digits, 16);
        if (!Character.isValidCodePoint(value)
                || (value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE)) {
            tree.error(place(backslash, close + 1 - backslash), "there is no character `\\u{" + digits + "}`");
        } else {
            text.appendCodePoint(value);
        }
        return close - backslash;
    }

    private Span place(int index, int length) {
        return new Span(start + index, start + index + length);
    }
}
