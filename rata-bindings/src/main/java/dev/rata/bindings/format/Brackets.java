package dev.rata.bindings.format;

import dev.rata.bindings.source.Span;
import dev.rata.bindings.syntax.Written;
import dev.rata.bindings.syntax.Written.Kind;
import dev.rata.bindings.syntax.Written.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Lays out what stands in brackets: arguments, elements, parameters. Spread over lines if a line break stood behind the opening bracket, or if it must be. */
final class Brackets {
    private final Layout layout;

    Brackets(Layout layout) {
        this.layout = layout;
    }

    /** One thing inside, with the comma behind it if there is one. */
    private record Item(Written written, Doc doc) {}

    Doc of(Phrase phrase) {
        var parts = phrase.parts();
        return of((Written.Word) parts.getFirst(), parts.subList(1, parts.size() - 1), (Written.Word) parts.getLast());
    }

    /**
     * @param inner what stands between the brackets: things and the commas between them, some of them gathered in a phrase of their own
     */
    Doc of(Written.Word open, List<Written> inner, Written.Word close) {
        var items = items(inner, close);
        if (items.isEmpty() && !layout.words.hasCommentBefore(close)) {
            var line = layout.words.hasCommentBehind(open) ? Doc.Line.HARD : Doc.NOTHING;
            return Doc.sequence(layout.words.word(open), line, layout.words.bare(close));
        }
        var opener = layout.words.word(open);
        var closer = layout.words.bare(close);
        var spreads = layout.words.hasCommentBefore(close)
                || layout.words.beganLine(items.getFirst().written());
        var spread = spread(opener, items, close, closer, spreads);
        if (spreads) {
            return spread;
        }
        var flat = Doc.sequence(opener, Doc.joined(docs(items), Doc.BLANK), closer);
        var embraced = embraced(items);
        return embraced < 0
                ? spread
                : new Doc.Choice(flat, Doc.sequence(opener, embracing(items, embraced), closer), spread);
    }

    private static List<Doc> docs(List<Item> items) {
        return items.stream().map(Item::doc).toList();
    }

    // ---- items

    private List<Item> items(List<Written> inner, Written.Word close) {
        List<Written> parts = new ArrayList<>();
        for (var part : inner) {
            var gathers = part instanceof Phrase phrase && (phrase.is(Kind.ELEMENTS) || phrase.is(Kind.PARAMETERS));
            if (gathers) {
                parts.addAll(((Phrase) part).parts());
            } else {
                parts.add(part);
            }
        }
        List<Item> items = new ArrayList<>();
        for (var part : parts) {
            var isTail = !items.isEmpty() && isBar(items.getLast().written());
            if (isSign(part, ",") || isTail) {
                var last = items.removeLast();
                var doc = isTail
                        ? Doc.sequence(last.doc(), Doc.BLANK, layout.of(part))
                        : Doc.sequence(last.doc(), layout.of(part));
                items.add(new Item(isTail ? part : last.written(), doc));
            } else if (isBar(part)) {
                var last = items.removeLast();
                items.add(new Item(part, Doc.sequence(last.doc(), Doc.BLANK, layout.of(part))));
            } else {
                items.add(new Item(part, layout.of(part)));
            }
        }
        return withNeededComma(items, close);
    }

    /** Behind an arrow, {@code {e}} is a block and {@code {e,}} a list: the comma of a single element is kept. */
    private List<Item> withNeededComma(List<Item> items, Written.Word close) {
        if (items.size() != 1) {
            return items;
        }
        var item = items.getFirst();
        var between = new Span(item.written().span().end(), close.span().start());
        return close.text().equals("}") && layout.words.hasComma(between)
                ? List.of(new Item(item.written(), Doc.sequence(item.doc(), Doc.text(","))))
                : items;
    }

    private static boolean isBar(Written part) {
        return isSign(part, "|");
    }

    private static boolean isSign(Written part, String sign) {
        return part instanceof Written.Word word && word.text().equals(sign);
    }

    // ---- forms

    private Doc spread(Doc opener, List<Item> items, Written.Word close, Doc closer, boolean always) {
        List<Doc> inside = new ArrayList<>();
        if (!items.isEmpty()) {
            inside.add(always ? Doc.Line.HARD : Doc.Line.EMPTY);
            inside.add(areNumbers(items) ? filled(items) : separated(items));
        }
        var comments = layout.words.beforeCloser(close);
        if (comments != Doc.NOTHING) {
            inside.add(Doc.Line.HARD);
            inside.add(comments);
        }
        return Doc.group(opener, new Doc.Indent(Doc.sequence(inside)), always ? Doc.Line.HARD : Doc.Line.EMPTY, closer);
    }

    private Doc separated(List<Item> items) {
        List<Doc> parts = new ArrayList<>();
        for (var item : items) {
            if (!parts.isEmpty()) {
                parts.add(layout.words.followedGap(item.written()) ? Doc.Line.GAP : Doc.Line.SPACE);
            }
            parts.add(item.doc());
        }
        return Doc.sequence(parts);
    }

    private Doc filled(List<Item> items) {
        return Doc.fill(items.stream()
                .map(item -> new Doc.Fill.Item(item.doc(), layout.words.beganLine(item.written())))
                .toList());
    }

    private static boolean areNumbers(List<Item> items) {
        return items.size() > 1
                && items.stream().allMatch(item -> item.written() instanceof Phrase element && isNumber(element));
    }

    private static boolean isNumber(Phrase element) {
        var word = Words.first(element);
        return element.span().length() <= word.span().length() + 20
                && element.is(Kind.ELEMENT)
                && element.parts().size() == 1
                && isNumberLiteral((Phrase) element.parts().getFirst());
    }

    private static boolean isNumberLiteral(Phrase expression) {
        var parts = expression.parts();
        var operand = (Phrase) parts.getLast();
        var signed = parts.size() == 2 && Words.first(parts.getFirst()).text().equals("-");
        return (parts.size() == 1 || signed)
                && operand.parts().size() == 1
                && ((Phrase) operand.parts().getFirst()).is(Kind.LITERAL)
                && Character.isDigit(Words.first(operand).text().codePointAt(0));
    }

    // ---- one element over several lines

    /** Which item's inside may be spread over lines while the others stay on the line: the last one, or the only one that must be; -1 for none. */
    private static int embraced(List<Item> items) {
        var breaking = -1;
        for (var i = 0; i < items.size(); i++) {
            var extent = items.get(i).doc().extent();
            if (extent.breaks() || extent.beginsWithComment() || extent.endsWithComment()) {
                if (breaking >= 0) {
                    return -1;
                }
                breaking = i;
            }
        }
        var candidate = breaking < 0 ? items.size() - 1 : breaking;
        var extent = items.get(candidate).doc().extent();
        var commented = extent.beginsWithComment() || extent.endsWithComment();
        var written = items.get(candidate).written();
        return !commented && (canSpread(written) && (items.size() == 1 || !isCall(written))) ? candidate : -1;
    }

    /** A call may be spread only if it stands alone: else it would be hard to see where its arguments end. */
    private static boolean isCall(Written item) {
        return Words.last(item).text().equals(")");
    }

    private static boolean canSpread(Written item) {
        return item instanceof Phrase phrase
                && switch (phrase.kind()) {
                    case ELEMENT, PARAMETER -> canSpread(phrase.parts().getLast());
                    case EXPRESSION -> {
                        var operand = Operators.operandOf(phrase);
                        yield operand != null && canSpreadOperand(operand);
                    }
                    default -> false;
                };
    }

    /** Something with an inside of its own, or a call of something by its brackets alone. */
    private static boolean canSpreadOperand(Phrase operand) {
        var last = (Phrase) operand.parts().getLast();
        return operand.parts().size() == 1
                ? isContainer(last)
                : last.is(Kind.CALL) && last.parts().size() > 2;
    }

    private static boolean isContainer(Phrase primary) {
        return switch (primary.kind()) {
            case FN, FUNCTION, CASE, RECEIVE, TRY, IF -> true;
            case VECTOR, LIST, SET -> primary.parts().size() > 2;
            default -> false;
        };
    }

    private static Doc embracing(List<Item> items, int embraced) {
        List<Doc> parts = new ArrayList<>();
        for (var i = 0; i < items.size(); i++) {
            parts.add(
                    i == embraced
                            ? items.get(i).doc()
                            : new Doc.Flat(items.get(i).doc()));
        }
        return Doc.joined(parts, Doc.BLANK);
    }
}
