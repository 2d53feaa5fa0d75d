package dev.rata.bindings.format;

import dev.rata.bindings.syntax.Written.Kind;
import dev.rata.bindings.syntax.Written.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Lays out expressions: operands with the operators between them. A line breaks behind an operator, the loosest first, but in front of a {@code |>}. Which
 * operator binds how matters only for what looks good here; that nothing changes its meaning is checked at the end.
 */
final class Operators {
    /** What follows them, up to the end, is theirs. */
    private static final Set<String> WORDS_FOR_ALL = Set.of("raise", "reraise", "return", "assert", "~");

    private static final Set<String> BINDING = Set.of("=", "\\\\=");

    /** The loosest first. */
    private static final List<Set<String>> INFIX = List.of(
            Set.of("|>"),
            Set.of("or", "||"),
            Set.of("and", "&&"),
            Set.of("==", "!=", "<", "<=", ">", ">="),
            Set.of(".."),
            Set.of("+", "-"),
            Set.of("*", "/", "%%", "%/%"),
            Set.of("^"));

    private final Layout layout;

    Operators(Layout layout) {
        this.layout = layout;
    }

    Doc expression(Phrase expression) {
        return stretch(expression.parts().stream().map(Phrase.class::cast).toList());
    }

    /** The only operand of an expression without operators; else null. */
    static Phrase onlyOperand(Phrase expression) {
        return expression.parts().size() == 1 ? (Phrase) expression.parts().getFirst() : null;
    }

    /** The same, also behind a {@code ~}. */
    static Phrase operandOf(Phrase expression) {
        var parts = expression.parts();
        var isFunction = parts.size() == 2 && text((Phrase) parts.getFirst()).equals("~");
        return parts.size() == 1 || isFunction ? (Phrase) parts.getLast() : null;
    }

    private Doc stretch(List<Phrase> items) {
        var first = items.getFirst();
        if (items.size() == 1) {
            return layout.of(first);
        }
        if (first.is(Kind.PREFIX) && WORDS_FOR_ALL.contains(text(first))) {
            return prefixed(items);
        }
        if (items.get(1).is(Kind.INFIX) && BINDING.contains(text(items.get(1)))) {
            return Doc.sequence(
                    layout.of(first),
                    Doc.BLANK,
                    layout.of(items.get(1)),
                    new Doc.Behind(stretch(items.subList(2, items.size()))));
        }
        var level = loosest(items);
        if (level == INFIX.size()) {
            return prefixed(items);
        }
        return INFIX.get(level).contains("|>") ? pipeline(items, level) : infix(items, level);
    }

    private static String text(Phrase operator) {
        return Words.first(operator).text();
    }

    private Doc prefixed(List<Phrase> items) {
        var operator = items.getFirst();
        var rest = items.subList(1, items.size());
        return Doc.sequence(layout.of(operator), isGlued(operator, rest) ? Doc.NOTHING : Doc.BLANK, stretch(rest));
    }

    /** {@code -x}, {@code !x}, and {@code assert(…)} like a call. */
    private static boolean isGlued(Phrase operator, List<Phrase> rest) {
        return switch (text(operator)) {
            case "-", "!" -> true;
            case "~" -> false;
            default -> rest.size() == 1 && isParenthesized(rest.getFirst());
        };
    }

    private static boolean isParenthesized(Phrase operand) {
        return operand.parts().size() == 1
                && operand.parts().getFirst() instanceof Phrase primary
                && primary.is(Kind.PARENTHESIZED);
    }

    /** How many items stand before the first that takes all that follows. */
    private static int reach(List<Phrase> items) {
        var i = 0;
        while (i < items.size() && !(items.get(i).is(Kind.PREFIX) && WORDS_FOR_ALL.contains(text(items.get(i))))) {
            i++;
        }
        return i;
    }

    private static int loosest(List<Phrase> items) {
        var loosest = INFIX.size();
        for (var item : items.subList(0, reach(items))) {
            if (item.is(Kind.INFIX)) {
                loosest = Math.min(loosest, level(item));
            }
        }
        return loosest;
    }

    private static int level(Phrase infix) {
        var operator = text(infix);
        for (var level = 0; level < INFIX.size(); level++) {
            if (INFIX.get(level).contains(operator)) {
                return level;
            }
        }
        throw new IllegalStateException("no infix operator: " + operator);
    }

    /** The stretches between the operators of that level, and these operators, in turn. */
    private static List<List<Phrase>> split(List<Phrase> items, int level) {
        List<List<Phrase>> parts = new ArrayList<>();
        var from = 0;
        for (var i = 0; i < reach(items); i++) {
            if (items.get(i).is(Kind.INFIX) && level(items.get(i)) == level) {
                parts.add(items.subList(from, i));
                parts.add(items.subList(i, i + 1));
                from = i + 1;
            }
        }
        parts.add(items.subList(from, items.size()));
        return parts;
    }

    private Doc pipeline(List<Phrase> items, int level) {
        var parts = split(items, level);
        var steps = new ArrayList<Doc>();
        var breaks = false;
        for (var i = 1; i < parts.size(); i += 2) {
            var operator = parts.get(i).getFirst();
            breaks |= layout.words.beganLine(operator);
            steps.add(Doc.sequence(layout.of(operator), Doc.BLANK, stretch(parts.get(i + 1))));
        }
        var source = stretch(parts.getFirst());
        var line = breaks ? Doc.Line.HARD : Doc.Line.SPACE;
        var spread = Doc.group(source, Doc.indent(line, Doc.joined(steps, line)));
        var last = steps.removeLast();
        var earlier = Doc.joined(concat(source, steps), Doc.BLANK);
        var onlyLastBreaks = !breaks
                && last.extent().breaks()
                && !last.extent().beginsWithComment()
                && !earlier.extent().breaks()
                && !earlier.extent().endsWithComment();
        var embracing = Doc.sequence(new Doc.Flat(earlier), Doc.BLANK, last);
        return onlyLastBreaks ? new Doc.Choice(embracing, embracing, spread) : spread;
    }

    private static List<Doc> concat(Doc first, List<Doc> rest) {
        List<Doc> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private Doc infix(List<Phrase> items, int level) {
        var parts = split(items, level);
        List<Doc> behind = new ArrayList<>();
        for (var i = 1; i < parts.size(); i += 2) {
            var operator = parts.get(i).getFirst();
            var glued = isGlued(parts.get(i - 1), operator, parts.get(i + 1));
            behind.add(glued ? Doc.NOTHING : Doc.BLANK);
            behind.add(layout.of(operator));
            behind.add(glued ? Doc.NOTHING : Doc.Line.SPACE);
            behind.add(stretch(parts.get(i + 1)));
        }
        return Doc.group(stretch(parts.getFirst()), new Doc.Indent(Doc.sequence(behind)));
    }

    /** {@code 1..n} and {@code Math.add/2}. */
    private static boolean isGlued(List<Phrase> left, Phrase operator, List<Phrase> right) {
        return switch (text(operator)) {
            case ".." ->
                isShort(left)
                        && isShort(right)
                        && !Words.first(right.getLast()).text().startsWith(".");
            case "/" ->
                left.size() == 1
                        && right.size() == 1
                        && Words.touch(left.getFirst(), operator)
                        && Words.touch(operator, right.getFirst());
            default -> false;
        };
    }

    private static boolean isShort(List<Phrase> operand) {
        return operand.size() == 1 || (operand.size() == 2 && operand.getFirst().is(Kind.PREFIX));
    }
}
