package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Entrance;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.source.Span;
import java.util.List;

/** The pass that finds clauses no value can reach, because an earlier one fits everything they do. They are warnings. */
final class Clauses {
    private final Problems problems;

    private Clauses(Problems problems) {
        this.problems = problems;
    }

    static void check(UnitDef unit, Problems problems) {
        var pass = new Clauses(problems);
        unit.functions().forEach(pass::check);
        unit.statements().forEach(pass::visit);
    }

    private void check(FunctionDef function) {
        Entrance all = null;
        for (var entrance : function.entrances()) {
            if (all != null) {
                unreachable(entrance.span(), all.line());
            } else if (entrance.guard().isEmpty()
                    && entrance.arguments().stream()
                            .allMatch(argument -> argument.type().isEmpty() && fitsAll(argument.fit()))
                    && distinct(entrance)) {
                all = entrance;
            }
            entrance.guard().ifPresent(this::visit);
            visit(entrance.body());
        }
    }

    private static boolean distinct(Entrance entrance) {
        return entrance.arguments().stream().noneMatch(argument -> argument.fit() instanceof Fit.Same);
    }

    private static boolean fitsAll(Fit fit) {
        return switch (fit) {
            case Fit.Anything _, Fit.Bound _ -> true;
            case Fit.Both both -> fitsAll(both.fit());
            case Fit.Same _,
                    Fit.Pinned _,
                    Fit.Literal _,
                    Fit.Between _,
                    Fit.ListOf _,
                    Fit.VectorOf _,
                    Fit.MapOf _,
                    Fit.ExceptionOf _ -> false;
        };
    }

    private void check(List<Clause> clauses) {
        Clause all = null;
        for (var clause : clauses) {
            if (all != null) {
                unreachable(clause.span(), all.line());
            } else if (clause.guard().isEmpty() && fitsAll(clause.fit())) {
                all = clause;
            }
        }
    }

    private void unreachable(Span clause, int hiding) {
        problems.warning(
                "unreachable", "this clause is never reached: the one in line " + hiding + " fits everything", clause);
    }

    private void visit(Code code) {
        switch (code) {
            case Code.Case choice -> check(choice.clauses());
            case Code.Receive receive -> check(receive.clauses());
            case Code.Try attempt -> check(attempt.clauses());
            default -> {}
        }
        Children.of(code).forEach(this::visit);
    }
}
