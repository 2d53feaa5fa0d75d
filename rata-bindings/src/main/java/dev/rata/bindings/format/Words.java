package dev.rata.bindings.format;

import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import dev.rata.bindings.syntax.Comment;
import dev.rata.bindings.syntax.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a text with the comments around them. A comment behind a word on its line belongs to that word, any other to the word that follows, the end of
 * the file being the last one.
 */
final class Words {
    private final int[] characters;
    private final List<Comment> comments;
    private final TreeMap<Integer, Written.Word> byStart = new TreeMap<>();
    private final Map<Integer, List<Comment>> leading = new HashMap<>();
    private final Map<Integer, Comment> trailing = new HashMap<>();

    Words(SourceFile source, Written.Phrase program, List<Comment> comments) {
        this.characters = source.text().codePoints().toArray();
        this.comments = comments;
        collect(program);
        comments.forEach(this::attach);
    }

    private void collect(Written written) {
        switch (written) {
            case Written.Word word -> byStart.put(word.span().start(), word);
            case Written.Phrase phrase -> phrase.parts().forEach(this::collect);
        }
    }

    private void attach(Comment comment) {
        var start = comment.span().start();
        var before = byStart.lowerEntry(start);
        if (before != null && before.getValue().span().end() > start) {
            // It is inside an f-string, which is kept as it stands.
            return;
        }
        if (before != null && !hasLineBreak(before.getValue().span().end(), start)) {
            trailing.put(before.getKey(), comment);
        } else {
            var next = byStart.higherKey(start);
            leading.computeIfAbsent(next == null ? characters.length : next, _ -> new ArrayList<>())
                    .add(comment);
        }
    }

    private boolean hasLineBreak(int from, int to) {
        for (var i = from; i < to; i++) {
            if (isLineBreak(characters[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    // ---- words

    /** A word with all its comments. */
    Doc word(Written.Word word) {
        return Doc.sequence(before(word), bare(word));
    }

    /** The comments with lines of their own in front of a word. */
    private Doc before(Written.Word word) {
        var found = leading.getOrDefault(word.span().start(), List.of());
        return found.isEmpty()
                ? Doc.NOTHING
                : new Doc.Comments(found.stream()
                        .map(comment -> new Doc.Comments.Line(text(comment), isFollowedByGap(comment)))
                        .toList());
    }

    /** The comments in front of a closing bracket or {@code end}, as the last lines of what it closes. */
    Doc beforeCloser(Written.Word closer) {
        return alone(leading.getOrDefault(closer.span().start(), List.of()));
    }

    /** The comments at the end of the file. */
    Doc atEnd() {
        return alone(leading.getOrDefault(characters.length, List.of()));
    }

    private Doc alone(List<Comment> comments) {
        List<Doc> lines = new ArrayList<>();
        for (var comment : comments) {
            lines.add(Doc.text(text(comment)));
            if (comment != comments.getLast()) {
                lines.add(isFollowedByGap(comment) ? Doc.Line.GAP : Doc.Line.HARD);
            }
        }
        return lines.isEmpty() ? Doc.NOTHING : Doc.sequence(lines);
    }

    private boolean isFollowedByGap(Comment comment) {
        return isGap(comment.span().end());
    }

    private static String text(Comment comment) {
        return comment.text().strip();
    }

    /** A word with the comment behind it. */
    Doc bare(Written.Word word) {
        var remark = trailing.get(word.span().start());
        var text = Doc.text(word.text());
        return remark == null ? text : Doc.sequence(text, new Doc.Remark(text(remark)));
    }

    boolean hasCommentBefore(Written.Word word) {
        return leading.containsKey(word.span().start());
    }

    boolean hasCommentBehind(Written.Word word) {
        return trailing.containsKey(word.span().start());
    }

    static Written.Word first(Written written) {
        return switch (written) {
            case Written.Word word -> word;
            case Written.Phrase phrase ->
                phrase.parts().stream()
                        .filter(part -> part.span().length() > 0)
                        .findFirst()
                        .map(Words::first)
                        .orElseThrow();
        };
    }

    static Written.Word last(Written written) {
        return switch (written) {
            case Written.Word word -> word;
            case Written.Phrase phrase ->
                phrase.parts().reversed().stream()
                        .filter(part -> part.span().length() > 0)
                        .findFirst()
                        .map(Words::last)
                        .orElseThrow();
        };
    }

    // ---- how it was laid out

    /** Whether it began a line. */
    boolean beganLine(Written written) {
        return hasLineBreak(startOfBlanks(written), start(written)) || hasCommentBefore(first(written));
    }

    /** Whether an empty line stood in front of it, and of its comments. */
    boolean followedGap(Written written) {
        return isGap(startOfBlanks(written));
    }

    /** Whether an empty line stood in front of the end of the file, and of the comments there. */
    boolean endFollowedGap() {
        var found = leading.get(characters.length);
        return found != null && isGap(startOfBlanks(found.getFirst().span().start()));
    }

    private int start(Written written) {
        var word = first(written);
        var found = leading.get(word.span().start());
        return found == null ? word.span().start() : found.getFirst().span().start();
    }

    private int startOfBlanks(Written written) {
        return startOfBlanks(start(written));
    }

    private int startOfBlanks(int end) {
        var i = end;
        while (i > 0 && Character.isWhitespace(characters[i - 1])) {
            i--;
        }
        return i;
    }

    /** Whether nothing but blanks and at least one empty line come next. */
    private boolean isGap(int from) {
        var breaks = 0;
        for (var i = from; i < characters.length && Character.isWhitespace(characters[i]); i++) {
            if (characters[i] == '\n' || (characters[i] == '\r' && !nextIsLineFeed(i))) {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private boolean nextIsLineFeed(int i) {
        return i + 1 < characters.length && characters[i + 1] == '\n';
    }

    /** Whether the one word follows the other without a blank. */
    static boolean touch(Written first, Written second) {
        return first.span().end() == second.span().start();
    }

    /** Whether a comma stands there outside of comments. */
    boolean hasComma(Span between) {
        for (var i = between.start(); i < between.end(); i++) {
            if (characters[i] == '#') {
                i = endOfComment(i);
            } else if (characters[i] == ',') {
                return true;
            }
        }
        return false;
    }

    private int endOfComment(int start) {
        return comments.stream()
                .filter(comment -> comment.span().start() == start)
                .findFirst()
                .map(comment -> comment.span().end() - 1)
                .orElse(start);
    }
}
