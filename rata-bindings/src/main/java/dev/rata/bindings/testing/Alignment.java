package dev.rata.bindings.testing;

import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which elements of two sequences belong together: stretches that are equal and stretches that were replaced, in order. */
final class Alignment {
    /** Beyond this many elements that one side has and the other lacks, the middle is taken as replaced as a whole. */
    private static final int MOST_CHANGES = 1000;

    /** A stretch: the elements from {@code left} to {@code leftEnd} on one side, those from {@code right} to {@code rightEnd} on the other. */
    record Step(boolean isEqual, int left, int leftEnd, int right, int rightEnd) {}

    private final Object[] left;
    private final Object[] right;
    private final List<Step> steps = new ArrayList<>();

    private Alignment(Object[] left, Object[] right) {
        this.left = left;
        this.right = right;
    }

    static List<Step> of(Object[] left, Object[] right) {
        return new Alignment(left, right).steps();
    }

    private List<Step> steps() {
        int start = 0;
        while (start < left.length && start < right.length && Terms.equal(left[start], right[start])) {
            start++;
        }
        int end = 0;
        while (end < left.length - start
                && end < right.length - start
                && Terms.equal(left[left.length - 1 - end], right[right.length - 1 - end])) {
            end++;
        }
        equal(0, start, 0);
        int rows = left.length - start - end;
        int columns = right.length - start - end;
        middle(start, rows, columns);
        equal(left.length - end, left.length, right.length - end);
        return steps;
    }

    /** The fewest changes that make one middle of the other, found as by Myers: by number of changes, then by diagonal. */
    private void middle(int start, int rows, int columns) {
        var reached = new ArrayList<int[]>();
        int most = Math.min(rows + columns, MOST_CHANGES);
        for (int changes = 0; changes <= most; changes++) {
            var now = new int[2 * changes + 1];
            for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
                int i = changes == 0 ? 0 : next(reached.get(changes - 1), changes - 1, diagonal);
                while (i < rows
                        && i - diagonal < columns
                        && i >= 0
                        && i - diagonal >= 0
                        && Terms.equal(left[start + i], right[start + i - diagonal])) {
                    i++;
                }
                now[diagonal + changes] = i;
                if (i >= rows && i - diagonal >= columns) {
                    reached.add(now);
                    follow(start, rows, columns, reached);
                    return;
                }
            }
            reached.add(now);
        }
        replaced(start, start + rows, start, start + columns);
    }

    /** How far into the left side one more change leads on a diagonal. */
    private static int next(int[] before, int changes, int diagonal) {
        int inserted = at(before, changes, diagonal + 1);
        int deleted = at(before, changes, diagonal - 1);
        return Math.max(inserted, deleted + 1);
    }

    private static int at(int[] reached, int changes, int diagonal) {
        return Math.abs(diagonal) > changes ? Integer.MIN_VALUE / 2 : reached[diagonal + changes];
    }

    /** Goes back along the way that was found and notes its stretches. */
    private void follow(int start, int rows, int columns, List<int[]> reached) {
        var kept = new BitSet(rows);
        int i = rows;
        int diagonal = rows - columns;
        for (int changes = reached.size() - 1; changes >= 0; changes--) {
            int from = changes == 0 ? 0 : next(reached.get(changes - 1), changes - 1, diagonal);
            kept.set(from, i);
            if (changes > 0) {
                var before = reached.get(changes - 1);
                boolean inserted = at(before, changes - 1, diagonal + 1) >= at(before, changes - 1, diagonal - 1) + 1;
                i = inserted ? from : from - 1;
                diagonal += inserted ? 1 : -1;
            }
        }
        note(start, rows, columns, kept);
    }

    /** Notes the stretches, {@code kept} being the elements of the left middle that the right one has too. */
    private void note(int start, int rows, int columns, BitSet kept) {
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            int fromI = i;
            int fromJ = j;
            while (i < rows && kept.get(i) && j < columns && Terms.equal(left[start + i], right[start + j])) {
                i++;
                j++;
            }
            equal(start + fromI, start + i, start + fromJ);
            fromI = i;
            fromJ = j;
            i = kept.get(i) ? i : Math.min(rows, nextKept(kept, i, rows));
            while (j < columns && !(i < rows && Terms.equal(left[start + i], right[start + j]))) {
                j++;
            }
            replaced(start + fromI, start + i, start + fromJ, start + j);
        }
    }

    private static int nextKept(BitSet kept, int from, int rows) {
        int next = kept.nextSetBit(from);
        return next < 0 ? rows : next;
    }

    private void equal(int from, int to, int fromRight) {
        if (from < to) {
            steps.add(new Step(true, from, to, fromRight, fromRight + to - from));
        }
    }

    private void replaced(int from, int to, int fromRight, int toRight) {
        if (from < to || fromRight < toRight) {
            steps.add(new Step(false, from, to, fromRight, toRight));
        }
    }
}
