package dev.rata.bindings.source;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A source text could not be used: carries every problem found, at least one of them an error. Its message is the
 * problems as {@link ProblemPrinter} draws them.
 */
public final class SourceException extends RuntimeException {
    private final transient List<Problem> problems;

    /** With the problems in the order they shall be shown. */
    public SourceException(List<Problem> problems) {
        super(problems.stream().map(ProblemPrinter::draw).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order they shall be shown. */
    public List<Problem> problems() {
        return problems;
    }
}
