package dev.rata.bindings.source;

import java.util.Arrays;

/**
 * A named text and its lines. Offsets are counted in characters (code points), not in Java's {@code char}s. A line ends
 * with {@code \n}, {@code \r\n} or a lone {@code \r}. Immutable; equal to another of the same name and text.
 */
public final class SourceFile {
    private final String name;
    private final String text;
    private final int[] characters;
    private final int[] lineStarts;

    /** A file of that name, as it is shown in messages, and that text. */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
        this.characters = text.codePoints().toArray();
        this.lineStarts = startsOfLines(characters);
    }

    private static int[] startsOfLines(int[] characters) {
        var starts = new int[16];
        var count = 1;
        for (var i = 0; i < characters.length; i++) {
            var c = characters[i];
            var endsLine = c == '\n' || (c == '\r' && (i + 1 == characters.length || characters[i + 1] != '\n'));
            if (endsLine) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    /** The name shown in messages, usually the path as the user gave it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** How many characters it has. */
    public int length() {
        return characters.length;
    }

    /** The text of a span; what reaches past the end of the file is left out. */
    public String text(Span span) {
        var start = Math.min(span.start(), characters.length);
        return new String(characters, start, Math.min(span.end(), characters.length) - start);
    }

    /** The line, from 1, that holds the character at that offset. An offset past the end is on the last line. */
    public int line(int offset) {
        var found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Line and column of the character at that offset. */
    public Position position(int offset) {
        var line = line(offset);
        return new Position(line, Math.min(offset, characters.length) - lineStarts[line - 1] + 1);
    }

    /** The characters of a line, counted from 1, without its line break. */
    public Span span(int line) {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.length ? lineStarts[line] : characters.length;
        while (end > start && (characters[end - 1] == '\n' || characters[end - 1] == '\r')) {
            end--;
        }
        return new Span(start, end);
    }

    /** The text of a line, counted from 1, without its line break. */
    public String lineText(int line) {
        return text(span(line));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile file && name.equals(file.name) && text.equals(file.text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
