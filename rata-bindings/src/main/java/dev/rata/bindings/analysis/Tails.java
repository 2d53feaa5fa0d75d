package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import java.util.function.Consumer;

/** Finds what a body does last. */
final class Tails {
    private Tails() {}

    /**
     * Visits every piece of code whose value may be the result of a function without anything being done after it. A {@code receive} is visited itself; its clauses
     * are not, since they run when the function has already ended in a wait.
     */
    static void of(FunctionDef function, Consumer<Code> found) {
        for (var entrance : function.entrances()) {
            // A result that is checked is needed here; the function's own result is checked by itself.
            Consumer<Code> accepted = entrance.result().isEmpty()
                    ? found
                    : code -> {
                        if (code instanceof Code.CallFunction call && call.function() == function) {
                            found.accept(code);
                        }
                    };
            last(entrance.body(), accepted);
            returns(entrance.body(), accepted);
        }
    }

    private static void last(Code code, Consumer<Code> found) {
        switch (code) {
            case Code.Sequence sequence -> last(sequence.statements().getLast(), found);
            case Code.If branch -> {
                last(branch.then(), found);
                last(branch.otherwise(), found);
            }
            case Code.Case choice -> choice.clauses().forEach(clause -> last(clause.body(), found));
            case Code.And and -> last(and.right(), found);
            case Code.Or or -> last(or.right(), found);
            case Code.Try attempt -> {
                if (attempt.cleanup().isEmpty()) {
                    attempt.clauses().forEach(clause -> last(clause.body(), found));
                    attempt.otherwise().ifPresent(otherwise -> last(otherwise, found));
                }
            }
            case Code.Return _ -> {}
            default -> found.accept(code);
        }
    }

    private static void returns(Code code, Consumer<Code> found) {
        if (code instanceof Code.Return leave) {
            last(leave.value(), found);
        }
        if (!(code instanceof Code.Receive)) {
            Children.of(code).forEach(child -> returns(child, found));
        }
    }
}
