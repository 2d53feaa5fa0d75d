package dev.rata.bindings.syntax;

import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import java.util.List;

/**
 * What {@link Syntax#parse} made of a text.
 *
 * @param program the tree; statements and clauses that hold an error are left out of it
 * @param comments all comments, in order
 * @param problems what is wrong with the text, in order; all are errors
 */
public record Parsed(Program program, List<Comment> comments, List<Problem> problems) {
    public Parsed {
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    /** Whether the text is a program. */
    public boolean isValid() {
        return problems.isEmpty();
    }

    /** The tree of a valid text. */
    public Program orThrow() {
        if (!isValid()) {
            throw new SourceException(problems);
        }
        return program;
    }
}
