package dev.rata.bindings.testing;

import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.LogLines.Look;
import dev.rata.bindings.runtime.FailedComparison;
import dev.rata.bindings.runtime.RataTrace;
import java.util.ArrayList;
import java.util.List;

/** Draws a failed test for people: its name and place, the source of what failed, both values with what differs, the trace, and what was printed and logged. */
public final class FailureText {
    private static final String RED = "\u001B[31m";
    private static final String GREEN = "\u001B[32m";
    private static final String BOLD = "\u001B[1m";
    private static final String RESET = "\u001B[0m";
    private static final String MARGIN = "     ";
    private static final int WIDEST = 70;
    private static final int LONGEST_VALUE = 2000;

    private final Look look;
    private final List<String> lines = new ArrayList<>();

    private FailureText(Look look) {
        this.look = look;
    }

    /** The lines of a failed test, the number first, with a final line break; of any other test, nothing. */
    public static String of(int number, TestResult result, Look look) {
        if (!(result.outcome() instanceof TestOutcome.Failed failed)) {
            return "";
        }
        var text = new FailureText(look);
        text.draw(number, result, failed);
        return String.join("\n", text.lines) + "\n";
    }

    private void draw(int number, TestResult result, TestOutcome.Failed failed) {
        lines.add("  " + number + ") " + painted(BOLD, result.title()) + " (" + result.place() + ")");
        failed.trace().frames().stream()
                .findFirst()
                .flatMap(frame -> SourceExcerpt.at(frame.file(), frame.line()))
                .ifPresent(this::add);
        failed.comparison().ifPresentOrElse(this::add, () -> add(painted(RED, failed.message())));
        add(failed.trace());
        add("printed:", result.output());
        add("logged:", result.log());
    }

    private void add(FailedComparison comparison) {
        if (!comparison.message().isEmpty()) {
            add(painted(RED, comparison.message()));
        }
        var left = comparison.left();
        var right = comparison.right();
        var one = Terms.inspect(left, LONGEST_VALUE);
        var other = Terms.inspect(right, LONGEST_VALUE);
        if (!comparison.operator().equals("==")) {
            add(painted(RED, "expected left " + comparison.operator() + " right"));
            add("left:  " + one);
            add("right: " + other);
        } else if (Difference.haveParts(left, right) && Math.max(one.length(), other.length()) > WIDEST) {
            add("difference (" + painted(RED, "- left") + ", " + painted(GREEN, "+ right") + "):");
            Difference.between(left, right).forEach(line -> add(drawn(line)));
        } else {
            addMarked(one, other);
        }
    }

    private String drawn(Difference.Line line) {
        return switch (line.side()) {
            case BOTH -> "    " + line.text();
            case LEFT -> painted(RED, "  - " + line.text());
            case RIGHT -> painted(GREEN, "  + " + line.text());
        };
    }

    /** Two short values, with a mark under what differs. */
    private void addMarked(String left, String right) {
        int[] one = left.codePoints().toArray();
        int[] other = right.codePoints().toArray();
        int shorter = Math.min(one.length, other.length);
        int start = 0;
        while (start < shorter && one[start] == other[start]) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one[one.length - 1 - end] == other[other.length - 1 - end]) {
            end++;
        }
        add("left:  " + painted(one, start, end, RED));
        add("right: " + painted(other, start, end, GREEN));
        if (look == Look.PLAIN && Math.max(one.length, other.length) <= WIDEST && start + end > 0) {
            int marked = Math.max(1, Math.max(one.length, other.length) - start - end);
            add("       " + " ".repeat(start) + "^".repeat(marked));
        }
    }

    private String painted(int[] text, int start, int end, String colour) {
        return new String(text, 0, start)
                + painted(colour, new String(text, start, text.length - end - start))
                + new String(text, text.length - end, end);
    }

    private void add(RataTrace trace) {
        if (!trace.frames().isEmpty()) {
            trace.text().lines().forEach(line -> lines.add(MARGIN + line.substring(2)));
        }
    }

    private void add(String heading, String text) {
        if (!text.isBlank()) {
            add(heading);
            text.stripTrailing().lines().forEach(line -> lines.add(MARGIN + "  " + line));
        }
    }

    private void add(String text) {
        text.lines().forEach(line -> lines.add(MARGIN + line));
    }

    private String painted(String colour, String text) {
        return look == Look.PLAIN || text.isEmpty() ? text : colour + text + RESET;
    }
}
