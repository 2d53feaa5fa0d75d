package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Entrance;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.FunctionClause;
import dev.rata.bindings.ast.Param;
import dev.rata.bindings.ast.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves function literals: their parameters, guards and bodies, in scopes of their own. */
final class FunctionResolver {
    /** A method of the JVM takes 255 arguments, some of which are ours. */
    private static final int MOST_PARAMETERS = 250;

    private final Resolver resolver;
    private final Names names;
    private final Problems problems;

    FunctionResolver(Resolver resolver, Names names, Problems problems) {
        this.resolver = resolver;
        this.names = names;
        this.problems = problems;
    }

    /** The parameters of a literal, as callers see them. */
    static List<FunctionDef.Parameter> parameters(List<FunctionClause> clauses) {
        var parameters = new ArrayList<FunctionDef.Parameter>();
        for (var i = 0; i < clauses.getFirst().arity(); i++) {
            var at = i;
            var name = clauses.stream()
                    .map(clause -> clause.params().get(at).pattern())
                    .map(FunctionResolver::nameOf)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            var optional = clauses.stream()
                    .anyMatch(clause -> clause.params().get(at).defaultValue().isPresent());
            parameters.add(new FunctionDef.Parameter(name, optional));
        }
        return parameters;
    }

    private static String nameOf(Pattern pattern) {
        return switch (pattern) {
            case Pattern.Name name -> name.name();
            case Pattern.Alias alias -> alias.name().name();
            default -> "";
        };
    }

    /** Makes the function of a literal, still without its body. */
    static FunctionDef declare(
            Expr.Function literal, List<FunctionClause> clauses, String name, Scope scope, int line) {
        return scope.unit()
                .unit()
                .function(name, scope.function(), parameters(clauses), literal.kind() == Expr.FunctionKind.TILDE, line);
    }

    /** A literal as a value. */
    Code closure(Expr.Function literal, String name, Scope scope, int line) {
        var function = declare(literal, literal.clauses(), name, scope, line);
        complete(function, literal.clauses(), literal.doc(), scope);
        return new Code.Closure(function, line);
    }

    /** {@code name = function …}, whose body sees the name. */
    Code bind(Pattern.Name bound, Expr.Function literal, Scope scope, int line) {
        var name = bound.name();
        var hidden = scope.hidden(name);
        var variable = scope.variable(name);
        scope.unit().use().bound(variable, BindingUse.Kind.FUNCTION, bound.span(), hidden);
        names.checkShadow(bound, scope);
        if (variable instanceof Slot slot) {
            return bindSlot(slot, literal, scope, line);
        }
        var local = (Local) variable;
        var function = declare(literal, literal.clauses(), name, scope, line);
        local.isFunction(function);
        function.knownAs(local);
        scope.add(local);
        complete(function, literal.clauses(), literal.doc(), scope);
        return new Code.Bind(new Fit.Bound(local), new Code.Closure(function, line), Optional.empty(), name, line);
    }

    private Code bindSlot(Slot slot, Expr.Function literal, Scope scope, int line) {
        var function = slot.function();
        if (function == null) {
            function = declare(literal, literal.clauses(), slot.name(), scope, line);
        }
        complete(function, literal.clauses(), literal.doc(), scope);
        scope.add(slot);
        return new Code.Bind(
                new Fit.Bound(slot), new Code.Closure(function, line), Optional.empty(), slot.name(), line);
    }

    /** Resolves the body of a function that was declared. */
    void complete(FunctionDef function, List<FunctionClause> clauses, Optional<String> doc, Scope around) {
        if (function.maxArity() > MOST_PARAMETERS) {
            problems.error(
                    "too_large",
                    "a function may have " + MOST_PARAMETERS + " parameters at most, but this one has "
                            + function.maxArity() + ": put some of them into a map",
                    clauses.getFirst().span());
        }
        var entrances = new ArrayList<Entrance>();
        List<Optional<Code>> defaults = List.of();
        for (var clause : clauses) {
            var scope = around.function(function);
            var clauseDefaults = new ArrayList<Optional<Code>>();
            var arguments = arguments(clause.params(), scope, clauseDefaults);
            if (defaults.isEmpty() || clauseDefaults.stream().anyMatch(Optional::isPresent)) {
                defaults = clauseDefaults;
            }
            var guard = clause.guard().map(g -> resolver.resolve(g, scope.block()));
            var body = resolver.block(clause.body(), scope);
            entrances.add(new Entrance(
                    arguments, guard, clause.resultType(), body, resolver.line(clause.span()), clause.span()));
        }
        function.complete(entrances, defaults, doc.orElse(""));
    }

    private List<Entrance.Argument> arguments(List<Param> params, Scope scope, List<Optional<Code>> defaults) {
        var patterns = new PatternResolver(names, problems, scope, BindingUse.Kind.PARAMETER);
        var arguments = new ArrayList<Entrance.Argument>();
        for (var param : params) {
            // A default sees the parameters before it, so names are published one by one.
            defaults.add(param.defaultValue().map(value -> resolver.resolve(value, scope.block())));
            var fit = patterns.fit(param.pattern());
            patterns.publish();
            var name = nameOf(param.pattern());
            arguments.add(new Entrance.Argument(
                    fit,
                    param.type(),
                    name.isEmpty() ? resolver.text(param.pattern().span()) : name));
        }
        return arguments;
    }
}
