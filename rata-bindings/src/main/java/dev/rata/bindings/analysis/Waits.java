package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.UnitDef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pass that finds the functions that may wait in the middle of a turn: with a {@code receive} or a waiting library function anywhere but at the end, or by
 * calling what may. Function values that are not known may do anything.
 */
public final class Waits {
    private final Map<String, UnitDef> units = new HashMap<>();
    private final Set<FunctionDef> inTheMiddle = new HashSet<>();
    private final Set<FunctionDef> atTheEnd = new HashSet<>();
    private boolean changed;

    private Waits() {}

    static Waits of(List<UnitDef> units) {
        var pass = new Waits();
        units.forEach(unit -> unit.module().ifPresent(name -> pass.units.put(name, unit)));
        do {
            pass.changed = false;
            units.forEach(unit -> unit.functions().forEach(pass::visit));
        } while (pass.changed);
        return pass;
    }

    /** Whether a call of the function may wait in the middle of a turn. */
    public boolean mayWait(FunctionDef function) {
        return inTheMiddle.contains(function);
    }

    private void visit(FunctionDef function) {
        for (var entrance : function.entrances()) {
            entrance.guard().ifPresent(guard -> visit(guard, false, function));
            visit(entrance.body(), entrance.result().isEmpty(), function);
        }
        function.defaults().forEach(value -> value.ifPresent(code -> visit(code, false, function)));
    }

    private void visit(Code code, boolean last, FunctionDef in) {
        switch (code) {
            case Code.Sequence sequence -> {
                var statements = sequence.statements();
                statements.subList(0, statements.size() - 1).forEach(statement -> visit(statement, false, in));
                visit(statements.getLast(), last, in);
            }
            case Code.If branch -> {
                visit(branch.condition(), false, in);
                visit(branch.then(), last, in);
                visit(branch.otherwise(), last, in);
            }
            case Code.And and -> {
                visit(and.left(), false, in);
                visit(and.right(), last, in);
            }
            case Code.Or or -> {
                visit(or.left(), false, in);
                visit(or.right(), last, in);
            }
            case Code.Case choice -> {
                visit(choice.subject(), false, in);
                clauses(choice.clauses(), last, in);
            }
            case Code.Receive receive -> {
                waits(last, in);
                receive.timeout().ifPresent(timeout -> visit(timeout, false, in));
                clauses(receive.clauses(), last, in);
                receive.onTimeout().ifPresent(body -> visit(body, last, in));
            }
            case Code.Try attempt -> {
                visit(attempt.body(), false, in);
                var lastToo = last && attempt.cleanup().isEmpty();
                clauses(attempt.clauses(), lastToo, in);
                attempt.otherwise().ifPresent(body -> visit(body, lastToo, in));
                attempt.cleanup().ifPresent(body -> visit(body, false, in));
            }
            default -> {
                Children.of(code).forEach(child -> visit(child, false, in));
                call(code, last, in);
            }
        }
    }

    private void clauses(List<Clause> clauses, boolean last, FunctionDef in) {
        for (var clause : clauses) {
            clause.guard().ifPresent(guard -> visit(guard, false, in));
            visit(clause.body(), last, in);
        }
    }

    private void call(Code code, boolean last, FunctionDef in) {
        switch (code) {
            case Code.CallFunction call -> called(call.function(), last, in);
            case Code.CallValue _, Code.CallMember _, Code.CallNamed _ -> waits(false, in);
            case Code.CallModule call -> module(call, last, in);
            default -> {}
        }
    }

    private void module(Code.CallModule call, boolean last, FunctionDef in) {
        var unit = units.get(call.module());
        if (unit != null && call.facts().origin() == ModuleFacts.Origin.PROGRAM) {
            unit.namedFunctions().getOrDefault(call.name(), List.of()).stream()
                    .filter(function -> function.accepts(call.arguments().size()))
                    .forEach(function -> called(function, last, in));
            return;
        }
        switch (call.facts().waits()) {
            case NEVER -> {}
            case ALWAYS -> waits(false, in);
            case WITH_ARGUMENTS -> {
                var functions = new HashSet<FunctionDef>();
                call.arguments().forEach(argument -> literals(argument, functions));
                if (functions.isEmpty() && !call.arguments().stream().allMatch(Waits::isNoFunction)) {
                    waits(false, in);
                }
                functions.forEach(function -> called(function, false, in));
            }
        }
    }

    /** The functions written in an argument, or known to be its value. */
    private static void literals(Code argument, Set<FunctionDef> found) {
        switch (argument) {
            case Code.Closure closure -> found.add(closure.function());
            case Code.Overloads several -> found.addAll(several.functions());
            case Code.ReadLocal read
            when read.local().function() != null -> found.add(read.local().function());
            case Code.ReadSlot read
            when read.slot().function() != null -> found.add(read.slot().function());
            case Code.MapOf map -> map.keysAndValues().forEach(part -> literals(part, found));
            case Code.ListOf list -> list.elements().forEach(part -> literals(part, found));
            case Code.CaptureOrDivide capture -> literals(capture.value(), found);
            default -> {}
        }
    }

    private static boolean isNoFunction(Code argument) {
        return switch (argument) {
            case Code.Constant _, Code.Interpolation _, Code.RangeOf _, Code.Binary _, Code.Negate _ -> true;
            case Code.VectorOf vector -> vector.elements().stream().allMatch(Waits::isNoFunction);
            case Code.ListOf list -> list.elements().stream().allMatch(Waits::isNoFunction);
            default -> false;
        };
    }

    private void called(FunctionDef function, boolean last, FunctionDef in) {
        if (inTheMiddle.contains(function)) {
            waits(false, in);
        }
        if (atTheEnd.contains(function)) {
            waits(last, in);
        }
    }

    private void waits(boolean last, FunctionDef in) {
        changed |= (last ? atTheEnd : inTheMiddle).add(in);
    }
}
