package dev.rata.bindings.format;

import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Comment;
import dev.rata.bindings.syntax.Parsed;
import dev.rata.bindings.syntax.Syntax;
import dev.rata.bindings.syntax.Written;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives source its canonical form: two blanks a level, lines of up to 100 characters, one statement and one clause a line. What was on one line stays there
 * if it fits; a line break behind an opening bracket, in front of a {@code |>}, behind an arrow and one empty line between statements are kept. Strings,
 * numbers and comments stay as they are.
 */
public final class Formatter {
    /** A comment in an odd place may find its final one only when it has been moved once. */
    private static final int MOST_ROUNDS = 5;

    private Formatter() {}

    /**
     * The canonical form of a text; formatting that again changes nothing. It means the same and has the same comments: that is checked.
     *
     * @throws SourceException with every syntax error
     * @throws FormatterBug when the result would not mean the same, which is a bug
     */
    public static String format(SourceFile source) {
        var before = parse(source.name(), source.text().replace("\r\n", "\n"));
        var text = laidOut(before);
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var after = parsedAgain(source, text);
            check(before, after, source);
            var next = laidOut(after);
            if (next.equals(text)) {
                return text;
            }
            text = next;
        }
        throw new FormatterBug(source, "its form does not settle");
    }

    private static Parsed parse(String name, String text) {
        var parsed = Syntax.parse(new SourceFile(name, text));
        parsed.orThrow();
        return parsed;
    }

    private static Parsed parsedAgain(SourceFile source, String text) {
        try {
            return parse(source.name(), text);
        } catch (SourceException e) {
            throw new FormatterBug(
                    source,
                    "the result is no program: " + e.problems().getFirst().message());
        }
    }

    private static String laidOut(Parsed parsed) {
        var source = parsed.program().source();
        var written = Syntax.written(source);
        var words = new Words(source, written, parsed.comments());
        return Printer.print(new Layout(words).program(written));
    }

    private static void check(Parsed before, Parsed after, SourceFile source) {
        if (!SameTree.of(before.program(), after.program())) {
            throw new FormatterBug(source, "the result would mean something else");
        }
        if (!words(before).equals(words(after))) {
            throw new FormatterBug(source, "a word would be lost");
        }
        if (!comments(before).equals(comments(after))) {
            throw new FormatterBug(source, "a comment would be lost");
        }
    }

    private static List<String> words(Parsed parsed) {
        List<String> words = new ArrayList<>();
        collect(Syntax.written(parsed.program().source()), words);
        return words;
    }

    private static void collect(Written written, List<String> words) {
        switch (written) {
            case Written.Word word -> words.add(word.text());
            case Written.Phrase phrase -> phrase.parts().forEach(part -> collect(part, words));
        }
    }

    private static List<String> comments(Parsed parsed) {
        return parsed.comments().stream().map(Comment::text).map(String::strip).toList();
    }
}
