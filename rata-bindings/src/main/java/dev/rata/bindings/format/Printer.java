package dev.rata.bindings.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the line breaks of a document and writes it. A group is flat when all of it, and what follows up to the next place where a line may end, fits
 * into the line (Wadler, "A prettier printer"; the treatment of lists whose one element spreads follows Prettier's).
 */
final class Printer {
    /** The longest line, in characters, as far as there is a choice. */
    static final int WIDTH = 100;

    private static final int STEP = 2;

    private enum Mode {
        FLAT,
        BROKEN
    }

    private record Command(int indent, Mode mode, Doc doc) {}

    private final StringBuilder out = new StringBuilder();
    private final List<Command> commands = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private int column;
    private boolean atLineStart = true;

    private Printer() {}

    /** The text of a document, which ends with a line break unless it is empty. */
    static String print(Doc doc) {
        var printer = new Printer();
        printer.commands.add(new Command(0, Mode.BROKEN, doc));
        while (!printer.commands.isEmpty()) {
            printer.step(printer.commands.removeLast());
        }
        if (!printer.atLineStart || !printer.remarks.isEmpty()) {
            printer.newLine(0);
        }
        return printer.out.toString();
    }

    private void step(Command command) {
        var indent = command.indent;
        var mode = command.mode;
        switch (command.doc) {
            case Doc.Text text -> write(text.text());
            case Doc.Line line -> line(line, command);
            case Doc.Comments comments -> comments(comments, indent);
            case Doc.Remark remark -> remarks.add(remark.text());
            case Doc.Sequence sequence ->
                sequence.parts().reversed().forEach(part -> commands.add(new Command(indent, mode, part)));
            case Doc.Indent nested -> commands.add(new Command(indent + STEP, mode, nested.content()));
            case Doc.Flat flat -> commands.add(new Command(indent, Mode.FLAT, flat.content()));
            case Doc.Group group -> {
                var flat = mode == Mode.FLAT
                        || (!group.extent().breaks() && fits(new Command(indent, Mode.FLAT, group.content())));
                commands.add(new Command(indent, flat ? Mode.FLAT : Mode.BROKEN, group.content()));
            }
            case Doc.Behind behind -> behind(behind, command);
            case Doc.Choice choice -> choice(choice, command);
            case Doc.Fill fill -> fill(fill, command);
        }
    }

    private void line(Doc.Line line, Command command) {
        if (command.mode == Mode.FLAT && line != Doc.Line.HARD) {
            write(line == Doc.Line.EMPTY ? "" : " ");
        } else {
            newLine(command.indent);
            if (line == Doc.Line.GAP) {
                newLine(command.indent);
            }
        }
    }

    private void behind(Doc.Behind behind, Command command) {
        var content = behind.content();
        var sameLine = Doc.sequence(Doc.BLANK, content);
        var stays = command.mode == Mode.FLAT
                || (remarks.isEmpty()
                        && !content.extent().beginsWithComment()
                        && fits(new Command(command.indent, Mode.BROKEN, sameLine)));
        commands.add(new Command(command.indent, command.mode, stays ? sameLine : Doc.indent(Doc.Line.HARD, content)));
    }

    private void choice(Doc.Choice choice, Command command) {
        var indent = command.indent;
        if (command.mode == Mode.FLAT
                || (!choice.extent().breaks() && fits(new Command(indent, Mode.FLAT, choice.flat())))) {
            commands.add(new Command(indent, Mode.FLAT, choice.flat()));
        } else {
            var embracing = new Command(indent, Mode.BROKEN, choice.embracing());
            commands.add(fits(embracing) ? embracing : new Command(indent, Mode.BROKEN, choice.spread()));
        }
    }

    private void fill(Doc.Fill fill, Command command) {
        List<Doc> parts = new ArrayList<>();
        var used = column;
        for (var item : fill.items()) {
            var width = width(item.content());
            var begins = command.mode == Mode.BROKEN && (item.beganLine() || used + 1 + width > WIDTH);
            if (!parts.isEmpty()) {
                parts.add(begins ? Doc.Line.HARD : Doc.BLANK);
                used = begins ? command.indent : used + 1;
            }
            used += width;
            parts.add(item.content());
        }
        parts.reversed().forEach(part -> commands.add(new Command(command.indent, command.mode, part)));
    }

    private static int width(Doc doc) {
        return switch (doc) {
            case Doc.Text text -> length(text.text());
            case Doc.Sequence sequence ->
                sequence.parts().stream().mapToInt(Printer::width).sum();
            default -> 0;
        };
    }

    // ---- measuring

    /** Whether it and what follows it on the same line fit into the rest of the line. */
    private boolean fits(Command first) {
        var left = WIDTH - column;
        var rest = commands.size();
        List<Command> ahead = new ArrayList<>();
        ahead.add(first);
        while (left >= 0) {
            if (ahead.isEmpty()) {
                if (rest == 0) {
                    return true;
                }
                ahead.add(commands.get(--rest));
            }
            var command = ahead.removeLast();
            var mode = command.mode;
            switch (command.doc) {
                case Doc.Text text -> {
                    var lineEnd = text.text().indexOf('\n');
                    if (lineEnd >= 0) {
                        return length(text.text().substring(0, lineEnd)) <= left;
                    }
                    left -= length(text.text());
                }
                case Doc.Line line -> {
                    if (mode == Mode.BROKEN || line == Doc.Line.HARD) {
                        return true;
                    }
                    left -= line == Doc.Line.EMPTY ? 0 : 1;
                }
                case Doc.Comments _, Doc.Remark _ -> {}
                case Doc.Sequence sequence ->
                    sequence.parts().reversed().forEach(part -> ahead.add(new Command(0, mode, part)));
                case Doc.Indent nested -> ahead.add(new Command(0, mode, nested.content()));
                case Doc.Group group -> ahead.add(new Command(0, mode, group.content()));
                case Doc.Flat flat -> ahead.add(new Command(0, Mode.FLAT, flat.content()));
                case Doc.Behind behind -> {
                    if (mode == Mode.BROKEN) {
                        return true;
                    }
                    left--;
                    ahead.add(new Command(0, mode, behind.content()));
                }
                case Doc.Choice choice ->
                    ahead.add(new Command(0, mode, mode == Mode.FLAT ? choice.flat() : choice.spread()));
                case Doc.Fill fill -> {
                    if (mode == Mode.BROKEN) {
                        return true;
                    }
                    var items = fill.items();
                    left -= items.size() - 1;
                    items.reversed().forEach(item -> ahead.add(new Command(0, mode, item.content())));
                }
            }
        }
        return false;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    // ---- writing

    private void write(String text) {
        if (text.isEmpty() || (atLineStart && text.isBlank())) {
            return;
        }
        if (atLineStart) {
            out.repeat(' ', column);
            atLineStart = false;
        }
        out.append(text);
        var lineEnd = text.lastIndexOf('\n');
        column = lineEnd < 0 ? column + length(text) : length(text.substring(lineEnd + 1));
    }

    /** Own lines for them if nothing stands on this one yet; else they wait for its end. */
    private void comments(Doc.Comments comments, int indent) {
        for (var line : comments.lines()) {
            if (!atLineStart) {
                remarks.add(line.text());
                continue;
            }
            write(line.text());
            newLine(indent);
            if (line.gapBehind()) {
                newLine(indent);
            }
        }
    }

    private void newLine(int indent) {
        if (!remarks.isEmpty()) {
            var waiting = List.copyOf(remarks);
            remarks.clear();
            out.append(atLineStart ? "" : " ");
            for (var remark : waiting) {
                write(remark);
                newLine(indent);
            }
            return;
        }
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        out.append('\n');
        column = indent;
        atLineStart = true;
    }
}
