package dev.rata.bindings.format;

import java.util.ArrayList;
import java.util.List;

/** A text whose line breaks are not chosen yet. {@link Printer} chooses them, group by group, from the outside in. */
sealed interface Doc {
    /** What is known of it before it is printed. */
    Extent extent();

    /** Characters as they stand; they may hold line breaks of a string, which are no choice. */
    record Text(String text) implements Doc {
        @Override
        public Extent extent() {
            return text.isEmpty() ? Extent.NOTHING : Extent.TEXT;
        }
    }

    /** A place where the line may end. */
    enum Line implements Doc {
        /** Nothing in a flat group. */
        EMPTY,
        /** A blank in a flat group. */
        SPACE,
        /** A blank in a flat group, else an empty line. */
        GAP,
        /** Always a line break. */
        HARD;

        @Override
        public Extent extent() {
            return this == HARD ? Extent.BREAK : Extent.NOTHING;
        }
    }

    /** Comments that have lines of their own, in front of what follows. */
    record Comments(List<Line> lines) implements Doc {
        /** One comment, and whether an empty line stands behind it. */
        record Line(String text, boolean gapBehind) {}

        @Override
        public Extent extent() {
            return Extent.COMMENTS;
        }
    }

    /** A comment behind code; it goes to the end of the line, wherever that will be. */
    record Remark(String text) implements Doc {
        @Override
        public Extent extent() {
            return Extent.REMARK;
        }
    }

    /** One after the other. */
    record Sequence(List<Doc> parts, Extent extent) implements Doc {}

    /** Lines that begin inside are indented one step more. */
    record Indent(Doc content) implements Doc {
        @Override
        public Extent extent() {
            return content.extent();
        }
    }

    /** Either all its own lines are flat or none; flat if that fits. */
    record Group(Doc content) implements Doc {
        @Override
        public Extent extent() {
            return content.extent();
        }
    }

    /** Stays flat also where the lines around it break. */
    record Flat(Doc content) implements Doc {
        @Override
        public Extent extent() {
            return content.extent();
        }
    }

    /** What follows a {@code =} or {@code ->}: on the same line if its beginning fits there, else indented on the next one. */
    record Behind(Doc content) implements Doc {
        @Override
        public Extent extent() {
            return content.extent();
        }
    }

    /** Flat if that fits; else with one element's inside spread over lines, if the beginning of that fits; else spread out. */
    record Choice(Doc flat, Doc embracing, Doc spread) implements Doc {
        @Override
        public Extent extent() {
            return flat.extent();
        }
    }

    /** As many items a line as fit; a line also ends where it did in the source. */
    record Fill(List<Item> items, Extent extent) implements Doc {
        /** One item, and whether it began a line in the source. */
        record Item(Doc content, boolean beganLine) {}
    }

    Doc NOTHING = new Text("");
    Doc BLANK = new Text(" ");

    static Doc text(String text) {
        return new Text(text);
    }

    static Doc sequence(Doc... parts) {
        return sequence(List.of(parts));
    }

    static Doc sequence(List<Doc> parts) {
        var extent = Extent.NOTHING;
        for (var part : parts) {
            extent = extent.then(part.extent());
        }
        return new Sequence(List.copyOf(parts), extent);
    }

    static Doc indent(Doc... parts) {
        return new Indent(sequence(parts));
    }

    static Doc group(Doc... parts) {
        return new Group(sequence(parts));
    }

    static Doc fill(List<Fill.Item> items) {
        return new Fill(
                List.copyOf(items),
                sequence(items.stream().map(Fill.Item::content).toList()).extent());
    }

    static Doc joined(List<Doc> parts, Doc separator) {
        List<Doc> joined = new ArrayList<>();
        for (var part : parts) {
            if (!joined.isEmpty()) {
                joined.add(separator);
            }
            joined.add(part);
        }
        return sequence(joined);
    }
}
