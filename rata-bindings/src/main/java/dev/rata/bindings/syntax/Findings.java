package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The problems found so far in one file. At most one is kept for each line, the first one found: the others are mostly
 * its consequences.
 */
final class Findings {
    private static final String SYNTAX = "syntax";
    private static final int MOST = 50;

    private final SourceFile source;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Integer> lines = new HashSet<>();
    private final List<Span> silent = new ArrayList<>();
    private int silentFrom = Integer.MAX_VALUE;

    Findings(SourceFile source) {
        this.source = source;
    }

    SourceFile source() {
        return source;
    }

    /** Takes no more errors from behind that offset on: they would be consequences of one already found. */
    void silenceFrom(int offset) {
        silentFrom = Math.min(silentFrom, offset);
    }

    /** Takes no more errors from between the two offsets. */
    void silenceBetween(int from, int to) {
        silent.add(new Span(from, to));
    }

    void error(Span span, String message, String... notes) {
        errorOf(SYNTAX, span, message, notes);
    }

    /** Takes an error of a kind that tools know by that code. */
    void errorOf(String code, Span span, String message, String... notes) {
        var at = span.start();
        if (at >= silentFrom || silent.stream().anyMatch(s -> s.start() <= at && at < s.end())) {
            return;
        }
        if (problems.size() < MOST && lines.add(source.line(span.start()))) {
            var problem = Problem.error(code, message, source, span);
            for (var note : notes) {
                problem = problem.withNote(note);
            }
            problems.add(problem);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** In the order of their places. */
    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(p -> p.span().start()))
                .toList();
    }
}
