package dev.rata.bindings.analysis;

import dev.rata.bindings.ast.Clause;
import dev.rata.bindings.ast.Expr;
import java.util.List;
import java.util.Optional;

/** Finds statements that never go on to the next one: they return or raise, whichever way they take. */
final class Leaving {
    private static final String SEVERAL_WAYS = "every way through the statement before it ends in `return` or `raise`";

    private final boolean inFunction;

    /** @param scope where the statement stands: outside of functions {@code return} only ends its block */
    Leaving(Scope scope) {
        this.inFunction = scope.function() != null;
    }

    /** Why what follows the statement is never reached; empty when it may be. */
    Optional<String> reason(Expr statement) {
        return switch (statement) {
            case Expr.Return _ -> because("return");
            case Expr.Raise _ -> because("raise");
            case Expr.Reraise _ -> because("reraise");
            case Expr.Bind bind -> reason(bind.value()).filter(_ -> leaves(bind.value()));
            default -> leaves(statement) ? Optional.of(SEVERAL_WAYS) : Optional.empty();
        };
    }

    private static Optional<String> because(String word) {
        return Optional.of("of the `" + word + "` before it");
    }

    private boolean leaves(Expr code) {
        return switch (code) {
            case Expr.Return _ -> inFunction;
            case Expr.Raise _, Expr.Reraise _ -> true;
            case Expr.Bind bind -> leaves(bind.value());
            case Expr.Block block -> block.statements().stream().anyMatch(this::leaves);
            case Expr.If branch ->
                branch.otherwise().isPresent()
                        && leaves(branch.then())
                        && leaves(branch.otherwise().get());
            case Expr.Case choice -> leave(choice.clauses());
            case Expr.Receive receive ->
                leave(receive.clauses())
                        && receive.after().map(after -> leaves(after.body())).orElse(true);
            case Expr.Try attempt -> leaves(attempt);
            default -> false;
        };
    }

    private boolean leave(List<Clause> clauses) {
        return clauses.stream().allMatch(clause -> leaves(clause.body()));
    }

    private boolean leaves(Expr.Try attempt) {
        var handled = attempt.handler().map(handler -> leave(handler.clauses())).orElse(true);
        var wellEnded =
                leaves(attempt.body()) || attempt.otherwise().map(this::leaves).orElse(false);
        return attempt.cleanup().map(this::leaves).orElse(false) || (handled && wellEnded);
    }
}
