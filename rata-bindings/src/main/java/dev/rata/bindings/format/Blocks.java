package dev.rata.bindings.format;

import dev.rata.bindings.syntax.Written;
import dev.rata.bindings.syntax.Written.Kind;
import dev.rata.bindings.syntax.Written.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Lays out blocks, clauses, functions and control flow. A block or clause of one statement stays on its line if it was written so and fits. */
final class Blocks {
    private final Layout layout;

    Blocks(Layout layout) {
        this.layout = layout;
    }

    // ---- blocks

    /** A block that breaks for itself. */
    Doc block(Phrase block) {
        return new Doc.Group(inChain(block));
    }

    /** A block whose lines belong to the group around it, so that all blocks of an {@code if} look the same. */
    private Doc inChain(Phrase block) {
        if (block.is(Kind.NESTED_BLOCK)) {
            return inChain((Phrase) block.parts().getFirst());
        }
        var open = (Written.Word) block.parts().getFirst();
        var close = (Written.Word) block.parts().getLast();
        return braced(open, block.all(Kind.STATEMENTS).getFirst().all(Kind.STATEMENT), close);
    }

    /** Statements or clauses in braces. */
    private Doc braced(Written.Word open, List<Phrase> content, Written.Word close) {
        var words = layout.words;
        var opener = words.word(open);
        var before = words.beforeCloser(close);
        if (content.isEmpty() && before == Doc.NOTHING) {
            var line = words.hasCommentBehind(open) ? Doc.Line.HARD : Doc.NOTHING;
            return Doc.sequence(opener, line, words.bare(close));
        }
        List<Doc> inside = new ArrayList<>();
        if (content.isEmpty() || content.size() > 1 || before != Doc.NOTHING || words.beganLine(content.getFirst())) {
            inside.add(Doc.Line.HARD);
        } else {
            inside.add(Doc.Line.SPACE);
        }
        var line = inside.getFirst();
        if (!content.isEmpty()) {
            inside.add(layout.lines(content));
        }
        return Doc.sequence(
                opener,
                new Doc.Indent(Doc.sequence(inside)),
                atClose(close, !content.isEmpty(), line),
                words.bare(close));
    }

    /** The comments before a closer, indented as what is inside, and the line break. */
    private Doc atClose(Written.Word close, boolean behindContent, Doc line) {
        var before = layout.words.beforeCloser(close);
        if (before == Doc.NOTHING) {
            return line;
        }
        var gap = layout.words.followedGap(close) ? Doc.Line.GAP : Doc.Line.HARD;
        var separator = behindContent ? gap : Doc.NOTHING;
        return Doc.sequence(Doc.indent(separator, before), Doc.Line.HARD);
    }

    // ---- functions

    /** {@code function(…) when … : type { … }}. */
    Doc function(Phrase function) {
        List<Doc> parts = new ArrayList<>();
        var all = function.parts();
        parts.add(layout.of(all.getFirst()));
        var close = 1;
        while (!(all.get(close) instanceof Written.Word word && word.text().equals(")"))) {
            close++;
        }
        parts.add(layout.brackets.of((Written.Word) all.get(1), all.subList(2, close), (Written.Word) all.get(close)));
        for (var part : all.subList(close + 1, all.size())) {
            var phrase = (Phrase) part;
            if (!phrase.is(Kind.RESULT_TYPE)) {
                parts.add(Doc.BLANK);
            }
            parts.add(phrase.is(Kind.GUARD) ? condition(phrase) : layout.of(phrase));
        }
        return Doc.sequence(parts);
    }

    /** What stands in front of a block: indented so far that its further lines differ from the block's. */
    private Doc condition(Phrase phrase) {
        return Doc.indent(Doc.indent(layout.of(phrase)));
    }

    /** {@code fn … -> … end}. */
    Doc fn(Phrase fn) {
        var clauses = fn.all(Kind.FUNCTION_CLAUSE);
        var word = layout.words.word((Written.Word) fn.parts().getFirst());
        var end = (Written.Word) fn.parts().getLast();
        if (clauses.size() > 1) {
            return Doc.sequence(
                    word,
                    Doc.indent(Doc.Line.HARD, layout.lines(clauses)),
                    atClose(end, true, Doc.Line.HARD),
                    layout.words.bare(end));
        }
        var clause = clauses.getFirst();
        var statements = statements(clause);
        var head = Doc.sequence(word, Doc.BLANK, head(clause));
        if (statements.isEmpty() && !layout.words.hasCommentBefore(end)) {
            return Doc.sequence(head, Doc.BLANK, layout.words.bare(end));
        }
        if (statements.size() == 1 && isBlock(statements.getFirst()) && !layout.words.hasCommentBefore(end)) {
            return Doc.sequence(head, Doc.BLANK, layout.of(statements.getFirst()), Doc.BLANK, layout.words.bare(end));
        }
        var stays = statements.size() == 1
                && !layout.words.beganLine(statements.getFirst())
                && !layout.words.hasCommentBefore(end);
        var line = stays ? Doc.Line.SPACE : Doc.Line.HARD;
        return Doc.group(
                head,
                Doc.indent(line, layout.lines(statements)),
                atClose(end, !statements.isEmpty(), line),
                layout.words.bare(end));
    }

    private boolean isBlock(Phrase statement) {
        return statement.parts().getFirst() instanceof Phrase expression
                && expression.is(Kind.EXPRESSION)
                && Operators.onlyOperand(expression) instanceof Phrase operand
                && operand.parts().getFirst() instanceof Phrase primary
                && primary.is(Kind.NESTED_BLOCK)
                && !layout.words.beganLine(statement);
    }

    // ---- clauses

    private static List<Phrase> statements(Phrase clause) {
        return clause.all(Kind.STATEMENTS).getFirst().all(Kind.STATEMENT);
    }

    /** All of a clause up to its arrow. */
    private Doc head(Phrase clause) {
        List<Doc> parts = new ArrayList<>();
        for (var part : clause.parts()) {
            if (part instanceof Phrase phrase && phrase.is(Kind.STATEMENTS)) {
                continue;
            }
            parts.add(
                    switch (part) {
                        case Phrase phrase when phrase.is(Kind.PARAMETERS) -> parameters(phrase);
                        case Phrase phrase when phrase.is(Kind.GUARD) -> condition(phrase);
                        default -> layout.of(part);
                    });
        }
        return Doc.joined(parts, Doc.BLANK);
    }

    private Doc parameters(Phrase parameters) {
        List<Doc> parts = new ArrayList<>();
        for (var part : parameters.parts()) {
            if (part instanceof Phrase && !parts.isEmpty()) {
                parts.add(Doc.BLANK);
            }
            parts.add(layout.of(part));
        }
        return Doc.sequence(parts);
    }

    /** {@code pattern when guard -> body}. */
    Doc clause(Phrase clause) {
        var statements = statements(clause);
        if (statements.isEmpty()) {
            return head(clause);
        }
        var stays = statements.size() == 1 && !layout.words.beganLine(statements.getFirst());
        var body = layout.lines(statements);
        return Doc.sequence(head(clause), stays ? new Doc.Behind(body) : Doc.indent(Doc.Line.HARD, body));
    }

    // ---- control flow

    /** {@code case} and {@code receive}. */
    Doc choice(Phrase phrase) {
        var parts = phrase.parts();
        if (phrase.is(Kind.CASE)) {
            return Doc.sequence(
                    layout.of(parts.get(0)),
                    Doc.BLANK,
                    condition((Phrase) parts.get(1)),
                    Doc.BLANK,
                    new Doc.Group(clauses((Phrase) parts.get(2))));
        }
        return Doc.sequence(layout.of(parts.getFirst()), Doc.BLANK, new Doc.Group(clauses(phrase, 1)));
    }

    private Doc clauses(Phrase clauses) {
        return clauses(clauses, 0);
    }

    private Doc clauses(Phrase phrase, int open) {
        var parts = phrase.parts();
        var content = parts.subList(open + 1, parts.size() - 1).stream()
                .map(Phrase.class::cast)
                .toList();
        return braced((Written.Word) parts.get(open), content, (Written.Word) parts.getLast());
    }

    /** {@code if … else …} and {@code try … catch … else … after …}: all blocks on their lines, or none. */
    Doc chain(Phrase phrase) {
        List<Written> parts = new ArrayList<>();
        flatten(phrase, parts);
        List<Doc> docs = new ArrayList<>();
        for (var part : parts) {
            docs.add(separator(part, docs.isEmpty()));
            docs.add(inChain(part, docs.size() == 1));
        }
        return new Doc.Group(Doc.sequence(docs));
    }

    /** {@code ALTERNATIVE} and {@code HANDLER} are only there to gather. */
    private static void flatten(Phrase phrase, List<Written> parts) {
        for (var part : phrase.parts()) {
            if (part instanceof Phrase inner && (inner.is(Kind.ALTERNATIVE) || inner.is(Kind.HANDLER))) {
                flatten(inner, parts);
            } else {
                parts.add(part);
            }
        }
    }

    private Doc separator(Written part, boolean first) {
        if (first) {
            return Doc.NOTHING;
        }
        return startsOwnLine(part) ? Doc.Line.HARD : Doc.BLANK;
    }

    /** An {@code else} and the like with a comment in front of it begins a line. */
    private boolean startsOwnLine(Written part) {
        return part instanceof Written.Word word && layout.words.hasCommentBefore(word);
    }

    private Doc inChain(Written part, boolean first) {
        return switch (part) {
            case Phrase phrase when phrase.is(Kind.BLOCK) -> inChain(phrase);
            case Phrase phrase when phrase.is(Kind.CLAUSES) -> clauses(phrase);
            case Phrase phrase when phrase.is(Kind.EXPRESSION) && !first -> condition(phrase);
            default -> layout.of(part);
        };
    }
}
