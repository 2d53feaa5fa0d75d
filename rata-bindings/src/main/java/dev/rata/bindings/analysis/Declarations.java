package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.FunctionClause;
import dev.rata.bindings.ast.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pass that finds what a module or file declares at its top level, before any body is resolved: functions, with neighbouring bindings of one name and arity
 * merged into clauses of one function, and the other bindings.
 */
final class Declarations {
    private final Scope scope;
    private final Problems problems;
    private final Resolver resolver;
    private final List<Declared> functions = new ArrayList<>();
    private final List<Expr> statements = new ArrayList<>();

    /** A module's function and the clauses that make it. */
    record Declared(FunctionDef function, List<FunctionClause> clauses, Optional<String> doc) {}

    Declarations(Scope scope, Problems problems, Resolver resolver) {
        this.scope = scope;
        this.problems = problems;
        this.resolver = resolver;
    }

    /** The functions of a module, with their clauses. */
    List<Declared> functions() {
        return functions;
    }

    /** What is left to be run in order. */
    List<Expr> statements() {
        return statements;
    }

    /** A statement {@code name = function …}. */
    private record Named(Pattern.Name name, Expr.Function literal) {
        static Optional<Named> of(Expr statement) {
            return statement instanceof Expr.Bind bind
                            && bind.type().isEmpty()
                            && bind.pattern() instanceof Pattern.Name name
                            && bind.value() instanceof Expr.Function literal
                    ? Optional.of(new Named(name, literal))
                    : Optional.empty();
        }

        boolean continuedBy(Named next) {
            return name.name().equals(next.name.name())
                    && literal.arity() == next.literal.arity()
                    && literal.kind() == Expr.FunctionKind.FUNCTION
                    && next.literal.kind() == Expr.FunctionKind.FUNCTION;
        }
    }

    /** Declares the statements of a module. */
    void ofModule(List<Expr> body) {
        for (var i = 0; i < body.size(); i++) {
            var named = Named.of(body.get(i));
            if (named.isEmpty()) {
                statements.add(body.get(i));
                declareValues(body.get(i));
                continue;
            }
            var clauses = new ArrayList<>(named.get().literal().clauses());
            var last = i;
            while (last + 1 < body.size()
                    && Named.of(body.get(last + 1))
                            .filter(named.get()::continuedBy)
                            .isPresent()) {
                last++;
                clauses.addAll(Named.of(body.get(last)).orElseThrow().literal().clauses());
            }
            declareFunction(named.get(), clauses);
            i = last;
        }
        functions.forEach(declared -> {
            if (scope.unit().isDeclared(declared.function().name())) {
                problems.error(
                        "bound_twice",
                        "`" + declared.function().name() + "` is bound to a function and to something else",
                        declared.clauses().getFirst().span());
            }
        });
    }

    private void declareFunction(Named named, List<FunctionClause> clauses) {
        var name = named.name().name();
        var function = FunctionResolver.declare(
                named.literal(),
                clauses,
                name,
                scope,
                resolver.line(named.literal().span()));
        for (var earlier : scope.unit().functions(name)) {
            if (earlier.minArity() <= function.maxArity() && function.minArity() <= earlier.maxArity()) {
                problems.errorWithNote(
                        "bound_twice",
                        "`" + name + "/" + function.maxArity() + "` is defined again",
                        named.name().span(),
                        "clauses of one function must stand next to each other; the first is in line "
                                + earlier.line());
                return;
            }
        }
        scope.unit().unit().member(function);
        scope.unit().use().member(name, named.name().span());
        functions.add(new Declared(function, clauses, named.literal().doc()));
    }

    /** Declares the statements of a file: all of them run in order, bindings of functions too. */
    void ofFile(List<Expr> body) {
        body.forEach(this::declareValues);
        for (var statement : body) {
            statements.add(statement);
            Named.of(statement)
                    .filter(named -> scope.unit().boundOnce(named.name().name()))
                    .ifPresent(named -> {
                        var name = named.name().name();
                        var slot = scope.unit().seenByStatements(name);
                        slot.isFunction(FunctionResolver.declare(
                                named.literal(),
                                named.literal().clauses(),
                                name,
                                scope,
                                resolver.line(named.literal().span())));
                    });
        }
    }

    private void declareValues(Expr statement) {
        BoundNames.of(statement, name -> scope.unit().declare(name.name(), name.span()));
    }
}
