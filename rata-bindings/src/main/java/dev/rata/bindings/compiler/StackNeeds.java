package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.Children;
import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;

/**
 * Tells which expressions must find the operand stack empty. An exception handler clears the stack, so nothing may wait on it while a {@code try} or a guard
 * runs, and a last call to itself jumps to the beginning with nothing on it.
 */
final class StackNeeds {
    private StackNeeds() {}

    static boolean needsEmptyStack(Code expression) {
        return switch (expression) {
            case Code.Try _, Code.Return _ -> true;
            case Code.Case choice when choice.clauses().stream().anyMatch(StackNeeds::isGuarded) -> true;
            case Code.Receive receive when receive.clauses().stream().anyMatch(StackNeeds::isGuarded) -> true;
            default -> {
                for (var child : Children.of(expression)) {
                    if (needsEmptyStack(child)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    /** Whether evaluating a guard may raise. */
    static boolean mayRaise(Code guard) {
        return switch (guard) {
            case Code.Constant _, Code.ReadLocal _ -> false;
            case Code.ReadSlot read -> !read.certain();
            case Code.Binary binary ->
                switch (binary.operator()) {
                    case EQUAL, NOT_EQUAL -> mayRaise(binary.left()) || mayRaise(binary.right());
                    default -> true;
                };
            default -> true;
        };
    }

    private static boolean isGuarded(Clause clause) {
        return clause.guard().filter(StackNeeds::mayRaise).isPresent();
    }
}
