package dev.rata.bindings.testing;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How two values differ, line by line: what both have, what only the left one has, and what only the right one has. Collections are gone into as deep as their
 * kinds agree; texts of several lines are compared by lines; long stretches of what is equal are left out.
 */
public final class Difference {
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_RUN = 40;
    private static final int CONTEXT = 2;

    /** Who has a line. */
    public enum Side {
        BOTH,
        LEFT,
        RIGHT
    }

    /** One line, indented. */
    public record Line(Side side, String text) {}

    private final List<Line> lines = new ArrayList<>();

    private Difference() {}

    /** The lines of the difference between two values. */
    public static List<Line> between(Object left, Object right) {
        var difference = new Difference();
        difference.compare("", "", left, right, 0);
        return List.copyOf(difference.lines);
    }

    /** Whether both are collections of one kind, or texts: what can be compared part by part. */
    static boolean haveParts(Object left, Object right) {
        return areMaps(left, right)
                || left instanceof ListTerm && right instanceof ListTerm
                || left instanceof VectorTerm && right instanceof VectorTerm
                || left instanceof SetTerm && right instanceof SetTerm
                || areLines(left, right);
    }

    private void compare(String label, String end, Object left, Object right, int depth) {
        if (Terms.equal(left, right)) {
            add(Side.BOTH, depth, label + shown(left) + end);
        } else if (areMaps(left, right)) {
            add(Side.BOTH, depth, label + "{");
            maps(MapTerm.view(left), MapTerm.view(right), depth + 1);
            add(Side.BOTH, depth, "}" + end);
        } else if (left instanceof ListTerm one && right instanceof ListTerm other) {
            sequence(label + "{", "}" + end, one.toArray(), other.toArray(), depth);
        } else if (left instanceof VectorTerm one && right instanceof VectorTerm other) {
            sequence(label + "[", "]" + end, one.toArray(), other.toArray(), depth);
        } else if (left instanceof SetTerm one && right instanceof SetTerm other) {
            add(Side.BOTH, depth, label + "#{");
            sets(one, other, depth + 1);
            add(Side.BOTH, depth, "}" + end);
        } else if (areLines(left, right)) {
            add(Side.BOTH, depth, label + "\"\"\"");
            elements(
                    ((String) left).split("\n", -1), ((String) right).split("\n", -1), depth + 1, "", Object::toString);
            add(Side.BOTH, depth, "\"\"\"" + end);
        } else {
            add(Side.LEFT, depth, label + shown(left) + end);
            add(Side.RIGHT, depth, label + shown(right) + end);
        }
    }

    private static boolean areMaps(Object left, Object right) {
        return MapTerm.view(left) != null
                && MapTerm.view(right) != null
                && (left instanceof MapTerm || right instanceof MapTerm);
    }

    private static boolean areLines(Object left, Object right) {
        return left instanceof String one
                && right instanceof String other
                && (one.contains("\n") || other.contains("\n"));
    }

    private void maps(MapTerm left, MapTerm right, int depth) {
        var equal = new Stretch(depth);
        for (var entry : left) {
            var other = right.get(entry.key());
            if (other != null && Terms.equal(entry.value(), other)) {
                equal.add(label(entry.key()) + shown(other) + ",");
                continue;
            }
            equal.end();
            if (other == null) {
                add(Side.LEFT, depth, label(entry.key()) + shown(entry.value()) + ",");
            } else {
                compare(label(entry.key()), ",", entry.value(), other, depth);
            }
        }
        equal.end();
        for (var entry : right) {
            if (!left.has(entry.key())) {
                add(Side.RIGHT, depth, label(entry.key()) + shown(entry.value()) + ",");
            }
        }
    }

    /** A key as it stands before its value, taken from how a map prints. */
    private static String label(Object key) {
        var printed = Terms.inspect(MapTerm.of(key, 0L));
        return printed.substring(1, printed.length() - 2);
    }

    private void sets(SetTerm left, SetTerm right, int depth) {
        var equal = new Stretch(depth);
        for (var element : left) {
            if (right.has(element)) {
                equal.add(shown(element) + ",");
            }
        }
        equal.end();
        for (var element : left) {
            if (!right.has(element)) {
                add(Side.LEFT, depth, shown(element) + ",");
            }
        }
        for (var element : right) {
            if (!left.has(element)) {
                add(Side.RIGHT, depth, shown(element) + ",");
            }
        }
    }

    private void sequence(String open, String close, Object[] left, Object[] right, int depth) {
        add(Side.BOTH, depth, open);
        elements(left, right, depth + 1, ",", Difference::shown);
        add(Side.BOTH, depth, close);
    }

    private interface Shown {
        String of(Object value);
    }

    private void elements(Object[] left, Object[] right, int depth, String end, Shown shown) {
        var equal = new Stretch(depth);
        for (var step : Alignment.of(left, right)) {
            if (step.isEqual()) {
                for (int i = step.left(); i < step.leftEnd(); i++) {
                    equal.add(shown.of(left[i]) + end);
                }
                continue;
            }
            equal.end();
            int i = step.left();
            int j = step.right();
            while (i < step.leftEnd() && j < step.rightEnd() && haveParts(left[i], right[j])) {
                compare("", end, left[i++], right[j++], depth);
            }
            run(Side.LEFT, Arrays.copyOfRange(left, i, step.leftEnd()), depth, end, shown);
            run(Side.RIGHT, Arrays.copyOfRange(right, j, step.rightEnd()), depth, end, shown);
        }
        equal.end();
    }

    /** What only one side has, the rest of it counted when it is much. */
    private void run(Side side, Object[] values, int depth, String end, Shown shown) {
        for (int i = 0; i < values.length && i < LONGEST_RUN; i++) {
            add(side, depth, shown.of(values[i]) + end);
        }
        if (values.length > LONGEST_RUN) {
            add(side, depth, "… " + (values.length - LONGEST_RUN) + " more …");
        }
    }

    private static String shown(Object value) {
        return Terms.inspect(value, LONGEST_VALUE);
    }

    private void add(Side side, int depth, String text) {
        lines.add(new Line(side, "  ".repeat(depth) + text));
    }

    /** Equal lines in a row, the middle of which is left out when they are many. */
    private final class Stretch {
        private final int depth;
        private final List<String> texts = new ArrayList<>();

        Stretch(int depth) {
            this.depth = depth;
        }

        void add(String text) {
            texts.add(text);
        }

        void end() {
            int skipped = texts.size() - 2 * CONTEXT;
            for (int i = 0; i < texts.size(); i++) {
                if (skipped > 1 && i == CONTEXT) {
                    Difference.this.add(Side.BOTH, depth, "… " + skipped + " equal …");
                    i += skipped;
                }
                Difference.this.add(Side.BOTH, depth, texts.get(i));
            }
            texts.clear();
        }
    }
}
