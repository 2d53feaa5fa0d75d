package dev.rata.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the key somebody probably meant: one a few letters away, or the only one that ends in the same word. */
final class NearestKey {
    private NearestKey() {}

    static Optional<String> of(String wrong, List<String> known) {
        int allowed = Math.max(2, wrong.length() / 8);
        return known.stream()
                .filter(key -> Math.abs(key.length() - wrong.length()) <= allowed)
                .min(Comparator.comparingInt(key -> distance(wrong, key)))
                .filter(key -> distance(wrong, key) <= allowed)
                .or(() -> withSameEnd(wrong, known));
    }

    private static Optional<String> withSameEnd(String wrong, List<String> known) {
        String root = wrong.substring(0, wrong.indexOf('.') + 1);
        String end = wrong.substring(wrong.lastIndexOf('.'));
        List<String> found = known.stream()
                .filter(key -> key.startsWith(root) && key.endsWith(end))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
    private static int distance(String from, String to) {
        int[][] steps = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(from, to, i, j, steps);
            }
        }
        return steps[from.length()][to.length()];
    }

    private static int step(String from, String to, int i, int j, int[][] steps) {
        int replaced = steps[i - 1][j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
    }
}
