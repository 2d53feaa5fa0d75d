package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * The pass that finds clauses no value can reach, because an earlier one takes everything they do, or because nothing fits them. They are warnings. Clauses are
 * compared by what is certain only, so some that are never reached are not found.
 */
final class Clauses {
    /** With how many earlier clauses one is compared, which keeps very long lists of clauses from taking long. */
    private static final int COMPARED = 200;

    private final Problems problems;

    private Clauses(Problems problems) {
        this.problems = problems;
    }

    static void check(UnitDef unit, Problems problems) {
        var pass = new Clauses(problems);
        for (var function : unit.functions()) {
            pass.check(function.entrances().stream()
                    .map(entrance -> ClauseHead.of(entrance, unit.source()))
                    .toList());
            for (var entrance : function.entrances()) {
                entrance.guard().ifPresent(pass::visit);
                pass.visit(entrance.body());
            }
        }
        unit.statements().forEach(pass::visit);
    }

    /** Whether there are clauses, and nothing fits any of them. */
    static boolean fitNothing(List<Clause> clauses) {
        return !clauses.isEmpty() && clauses.stream().map(ClauseHead::of).allMatch(ClauseHead::takesNothing);
    }

    private void check(List<ClauseHead> heads) {
        var earlier = new ArrayList<ClauseHead>();
        var plain = new HashMap<List<String>, ClauseHead>();
        for (var head : heads) {
            if (head.takesNothing()) {
                problems.warning(
                        "unreachable",
                        "this clause is never reached: "
                                + (head.guardNeverHolds() ? "its guard never holds" : "nothing fits its pattern"),
                        head.span());
                continue;
            }
            var same = Optional.ofNullable(head.isPlain() ? plain.putIfAbsent(head.text(), head) : null);
            same.or(() -> earlier.stream()
                            .limit(COMPARED)
                            .filter(other -> other.hides(head))
                            .findFirst())
                    .ifPresentOrElse(hiding -> hidden(head, hiding), () -> earlier.add(head));
        }
    }

    private void hidden(ClauseHead head, ClauseHead hiding) {
        problems.warning(
                "unreachable",
                "this clause is never reached: the one in line " + hiding.line() + " fits "
                        + (hiding.takesAll() ? "everything" : "all that this one does"),
                head.span());
    }

    private void visit(Code code) {
        switch (code) {
            case Code.Case choice -> checkClauses(choice.clauses());
            case Code.Receive receive when !fitNothing(receive.clauses()) -> checkClauses(receive.clauses());
            case Code.Try attempt -> checkClauses(attempt.clauses());
            default -> {}
        }
        Children.of(code).forEach(this::visit);
    }

    private void checkClauses(List<Clause> clauses) {
        check(clauses.stream().map(ClauseHead::of).toList());
    }
}
