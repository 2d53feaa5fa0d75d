package dev.rata.bindings.analysis;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with a file; the same thing at the same place only once. */
final class Problems {
    private final SourceFile source;
    private final Set<Problem> found = new LinkedHashSet<>();

    Problems(SourceFile source) {
        this.source = source;
    }

    void error(String code, String message, Span span) {
        found.add(Problem.error(code, message, source, span));
    }

    void errorWithNote(String code, String message, Span span, String note) {
        found.add(Problem.error(code, message, source, span).withNote(note));
    }

    /** An unknown name, with the one that was probably meant, which is also the result. */
    Optional<String> unknown(String code, String message, Span span, String name, Collection<String> candidates) {
        var problem = Problem.error(code, message, source, span);
        var near = Suggestions.nearest(name, candidates);
        found.add(near.map(meant -> problem.withNote("did you mean `" + meant + "`?"))
                .orElse(problem));
        return near;
    }

    void warning(String code, String message, Span span) {
        found.add(Problem.warning(code, message, source, span));
    }

    void warningWithNote(String code, String message, Span span, String note) {
        found.add(Problem.warning(code, message, source, span).withNote(note));
    }

    /** The line in which the span begins. */
    int line(Span span) {
        return source.line(span.start());
    }

    List<Problem> all() {
        return new ArrayList<>(found);
    }
}
