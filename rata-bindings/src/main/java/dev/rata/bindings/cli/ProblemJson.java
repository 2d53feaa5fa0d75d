package dev.rata.bindings.cli;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.json.JsonProblem;
import dev.rata.bindings.library.json.JsonWriting;
import dev.rata.bindings.source.Position;
import dev.rata.bindings.source.Problem;
import java.util.List;

/** Problems for editors: a JSON array with an object for each, on one line. Lines and columns count from 1, in characters; the end is behind the last one. */
final class ProblemJson {
    private ProblemJson() {}

    static String of(List<Problem> problems) {
        try {
            return JsonWriting.encode(
                    VectorTerm.of(problems.stream().map(ProblemJson::object).toArray()), JsonWriting.Layout.COMPACT);
        } catch (JsonProblem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object object(Problem problem) {
        Position start = problem.position();
        Position end = problem.source()
                .position(Math.max(problem.span().end(), problem.span().start()));
        return MapTerm.of(
                "file",
                problem.source().name(),
                "line",
                (long) start.line(),
                "column",
                (long) start.column(),
                "end_line",
                (long) end.line(),
                "end_column",
                (long) end.column(),
                "severity",
                problem.severity().word(),
                "code",
                problem.code(),
                "message",
                problem.message(),
                "hint",
                problem.notes().isEmpty() ? Nil.NIL : String.join("\n", problem.notes()));
    }
}
