package dev.rata.bindings.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wrong with a source text, and where. Problems are collected and shown together, so finding one never stops
 * the search for others.
 *
 * @param severity whether the program may still run
 * @param code a short stable word for the kind of problem, for tools, such as {@code syntax}
 * @param message what was expected and what was found; one line, no final full stop
 * @param source the file it is in
 * @param span the characters to underline
 * @param notes lines of help shown below, such as {@code did you mean `length`?}
 */
public record Problem(
        Severity severity, String code, String message, SourceFile source, Span span, List<String> notes) {
    public Problem {
        notes = List.copyOf(notes);
    }

    /** An error without notes. */
    public static Problem error(String code, String message, SourceFile source, Span span) {
        return new Problem(Severity.ERROR, code, message, source, span, List.of());
    }

    /** A warning without notes. */
    public static Problem warning(String code, String message, SourceFile source, Span span) {
        return new Problem(Severity.WARNING, code, message, source, span, List.of());
    }

    /** The same problem with one more line of help. */
    public Problem withNote(String note) {
        var longer = new ArrayList<>(notes);
        longer.add(note);
        return new Problem(severity, code, message, source, span, longer);
    }

    /** The same problem, taken for an error. */
    public Problem asError() {
        return new Problem(Severity.ERROR, code, message, source, span, notes);
    }

    /** Whether it keeps the program from running. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Where it begins. */
    public Position position() {
        return source.position(span.start());
    }
}
