package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The direct parts of a piece of code, in order of evaluation. The bodies of functions written in it are not parts of it. */
public final class Children {
    private Children() {}

    /** The parts, guards and pinned reads of clauses included. */
    public static List<Code> of(Code code) {
        return switch (code) {
            case Code.Constant _,
                    Code.Omitted _,
                    Code.Closure _,
                    Code.Overloads _,
                    Code.ReadLocal _,
                    Code.ReadSlot _,
                    Code.ReadOuter _,
                    Code.ReadModule _ -> List.of();
            case Code.Interpolation text -> text.parts();
            case Code.VectorOf vector -> vector.elements();
            case Code.ListOf list -> list.elements();
            case Code.SetOf set -> set.elements();
            case Code.MapOf map -> map.keysAndValues();
            case Code.RangeOf range -> List.of(range.from(), range.to());
            case Code.ReadField read -> List.of(read.target());
            case Code.ReadIndex read -> List.of(read.target(), read.index());
            case Code.Bind bind -> with(List.of(bind.value()), pins(bind.fit()));
            case Code.Sequence sequence -> sequence.statements();
            case Code.Binary binary -> List.of(binary.left(), binary.right());
            case Code.Negate negate -> List.of(negate.operand());
            case Code.Not not -> List.of(not.operand());
            case Code.And and -> List.of(and.left(), and.right());
            case Code.Or or -> List.of(or.left(), or.right());
            case Code.CaptureOrDivide capture -> List.of(capture.value());
            case Code.If branch -> List.of(branch.condition(), branch.then(), branch.otherwise());
            case Code.Case choice -> with(List.of(choice.subject()), clauses(choice.clauses()));
            case Code.Receive receive ->
                with(with(list(receive.timeout()), clauses(receive.clauses())), list(receive.onTimeout()));
            case Code.Try attempt ->
                with(
                        with(List.of(attempt.body()), clauses(attempt.clauses())),
                        with(list(attempt.otherwise()), list(attempt.cleanup())));
            case Code.Raise raise -> List.of(raise.value());
            case Code.Reraise raise -> List.of(raise.value());
            case Code.Return leave -> List.of(leave.value());
            case Code.Assert check -> with(List.of(check.condition()), list(check.message()));
            case Code.CallFunction call -> with(list(call.closure()), call.arguments());
            case Code.CallModule call -> call.arguments();
            case Code.CallValue call -> with(List.of(call.function()), call.arguments());
            case Code.CallMember call -> with(List.of(call.target()), call.arguments());
            case Code.CallNamed call -> with(with(List.of(call.function()), call.arguments()), call.values());
        };
    }

    private static List<Code> with(List<Code> some, List<Code> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Code> list(Optional<Code> code) {
        return code.map(List::of).orElse(List.of());
    }

    private static List<Code> clauses(List<Clause> clauses) {
        var all = new ArrayList<Code>();
        for (var clause : clauses) {
            all.addAll(pins(clause.fit()));
            clause.guard().ifPresent(all::add);
            all.add(clause.body());
        }
        return all;
    }

    /** The pinned reads of a pattern. */
    public static List<Code> pins(Fit fit) {
        return switch (fit) {
            case Fit.Pinned pinned -> List.of(pinned.value());
            case Fit.ListOf list ->
                list.elements().stream().flatMap(f -> pins(f).stream()).toList();
            case Fit.VectorOf vector ->
                with(
                        vector.elements().stream()
                                .flatMap(f -> pins(f).stream())
                                .toList(),
                        vector.rest().map(Children::pins).orElse(List.of()));
            case Fit.MapOf map ->
                map.entries().stream().flatMap(e -> pins(e.value()).stream()).toList();
            case Fit.Both both -> pins(both.fit());
            case Fit.Anything _, Fit.Bound _, Fit.Same _, Fit.Literal _, Fit.Between _, Fit.ExceptionOf _ -> List.of();
        };
    }
}
