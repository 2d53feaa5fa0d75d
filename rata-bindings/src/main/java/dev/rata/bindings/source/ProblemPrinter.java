package dev.rata.bindings.source;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws problems for people: {@code file:line:column: error: message}, the source line, a line of carets under the
 * span, then the notes.
 *
 * <pre>
 * prog.rata:5:18: error: expected `]` to close the `[` opened at line 5, found `)`
 *   5 | values = [1, 2, 3)
 *     |                  ^
 * </pre>
 */
public final class ProblemPrinter {
    private static final int WIDEST_LINE = 160;
    private static final int SHOWN_BEFORE = 60;

    private ProblemPrinter() {}

    /** All of them, by file in the order given, then by place; separated by line breaks, without a final one. */
    public static String drawAll(List<Problem> problems) {
        var files = problems.stream().map(p -> p.source().name()).distinct().toList();
        return problems.stream()
                .sorted(Comparator.<Problem>comparingInt(
                                p -> files.indexOf(p.source().name()))
                        .thenComparingInt(p -> p.span().start()))
                .map(ProblemPrinter::draw)
                .collect(Collectors.joining("\n"));
    }

    /** One problem, several lines, without a final line break. */
    public static String draw(Problem problem) {
        var position = problem.position();
        var number = Integer.toString(position.line());
        var margin = " ".repeat(number.length());
        var drawn = new StringBuilder()
                .append(problem.source().name())
                .append(':')
                .append(position)
                .append(": ")
                .append(problem.severity().word())
                .append(": ")
                .append(problem.message())
                .append('\n');
        var window = Window.around(problem);
        drawn.append("  ").append(number).append(" | ").append(window.text).append('\n');
        drawn.append("  ").append(margin).append(" | ").append(window.carets);
        problem.notes()
                .forEach(note ->
                        drawn.append("\n  ").append(margin).append(" = ").append(note));
        return drawn.toString();
    }

    /** The part of the line that is shown: all of it unless it is very long. */
    private record Window(String text, String carets) {
        static Window around(Problem problem) {
            var position = problem.position();
            var line = problem.source().lineText(position.line()).codePoints().toArray();
            var at = Math.min(position.column() - 1, line.length);
            var length = Math.clamp(problem.span().length(), 1, Math.max(1, line.length - at));
            var from = line.length > WIDEST_LINE ? Math.max(0, at - SHOWN_BEFORE) : 0;
            var to = Math.min(line.length, from + WIDEST_LINE);
            var text = new StringBuilder(from > 0 ? "…" : "");
            var carets = new StringBuilder(from > 0 ? " " : "");
            for (var i = from; i < to; i++) {
                text.appendCodePoint(Character.isISOControl(line[i]) && line[i] != '\t' ? 0xFFFD : line[i]);
            }
            for (var i = from; i < at; i++) {
                carets.append(line[i] == '\t' ? '\t' : ' ');
            }
            carets.repeat("^", Math.max(1, Math.min(length, to - at)));
            return new Window(text.append(to < line.length ? "…" : "").toString(), carets.toString());
        }
    }
}
