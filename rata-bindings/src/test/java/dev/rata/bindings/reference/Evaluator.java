package dev.rata.bindings.reference;

import dev.rata.bindings.ast.Clause;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.MapEntry;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.reference.Value.Closure;
import dev.rata.bindings.reference.Value.Dict;
import dev.rata.bindings.reference.Value.Nil;
import dev.rata.bindings.reference.Value.Sym;
import dev.rata.bindings.reference.Value.Tuple;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Syntax;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Walks the tree of a program and does what it says, in the plainest way. Knows what {@link RandomPrograms} write, and no more. */
final class Evaluator {
    /** Stands for the message of an exception of the language itself, whatever it says. */
    static final String SOME_TEXT = "(some text)";

    private final StringBuilder output = new StringBuilder();

    /** What a program wrote, and the exception that ended it. */
    record Outcome(String output, Optional<Object> exception) {}

    static Outcome run(String text) {
        var evaluator = new Evaluator();
        var program = Syntax.parse(new SourceFile("random.rata", text)).orThrow();
        try {
            evaluator.all(program.statements(), new Scope(null));
            return new Outcome(evaluator.output.toString(), Optional.empty());
        } catch (Leave.Raise raised) {
            return new Outcome(evaluator.output.toString(), Optional.of(raised.value));
        }
    }

    private Object all(List<Expr> statements, Scope scope) {
        Object value = new Nil();
        for (var statement : statements) {
            value = evaluate(statement, scope);
        }
        return value;
    }

    private Object block(Expr.Block block, Scope scope) {
        return all(block.statements(), new Scope(scope));
    }

    private List<Object> each(List<Expr> parts, Scope scope) {
        var values = new ArrayList<>();
        parts.forEach(part -> values.add(evaluate(part, scope)));
        return values;
    }

    private Object evaluate(Expr expression, Scope scope) {
        return switch (expression) {
            case Expr.IntLiteral literal -> literal.value();
            case Expr.FloatLiteral literal -> literal.value();
            case Expr.StringLiteral literal -> literal.value();
            case Expr.SymbolLiteral literal -> new Sym(literal.name());
            case Expr.BoolLiteral literal -> literal.value();
            case Expr.NilLiteral _ -> new Nil();
            case Expr.Interpolation text -> interpolation(text, scope);
            case Expr.VectorLiteral vector -> Value.vector(each(vector.elements(), scope));
            case Expr.ListLiteral list -> new Tuple(each(list.elements(), scope));
            case Expr.MapLiteral map -> map(map, scope);
            case Expr.Name name -> scope.find(name.name());
            case Expr.Member member ->
                member(evaluate(member.target(), scope), member.member().name());
            case Expr.Index index -> at(evaluate(index.target(), scope), evaluate(index.index(), scope));
            case Expr.Call call -> call(call, scope);
            case Expr.Binary binary -> {
                var left = evaluate(binary.left(), scope);
                yield Arithmetic.apply(binary.operator(), left, evaluate(binary.right(), scope));
            }
            case Expr.And and -> {
                var left = evaluate(and.left(), scope);
                yield isTrue(left) ? evaluate(and.right(), scope) : left;
            }
            case Expr.Or or -> {
                var left = evaluate(or.left(), scope);
                yield isTrue(left) ? left : evaluate(or.right(), scope);
            }
            case Expr.Not not -> !isTrue(evaluate(not.operand(), scope));
            case Expr.Negate negate -> negated(evaluate(negate.operand(), scope));
            case Expr.Function function -> new Closure(function, scope.frozen());
            case Expr.Block block -> block(block, scope);
            case Expr.Bind bind -> bind(bind, scope);
            case Expr.If branch ->
                isTrue(evaluate(branch.condition(), scope))
                        ? block(branch.then(), scope)
                        : branch.otherwise()
                                .map(other -> evaluate(other, scope))
                                .orElseGet(Nil::new);
            case Expr.Case choice ->
                choose(evaluate(choice.subject(), scope), choice.clauses(), scope, Fitting.PLAIN)
                        .orElseThrow(() -> Leave.Raise.of("case_clause"));
            case Expr.Try attempt -> attempt(attempt, scope);
            case Expr.Raise raise -> throw new Leave.Raise(evaluate(raise.value(), scope));
            case Expr.Return leave -> throw new Leave.Return(evaluate(leave.value(), scope));
            default -> throw new AssertionError("no random program has " + expression);
        };
    }

    private static boolean isTrue(Object value) {
        return switch (value) {
            case Boolean bool -> bool;
            case Nil _ -> false;
            case String text -> !text.isEmpty();
            case BigInteger number -> number.signum() != 0;
            case Double number -> number != 0;
            case Value.Vec _ -> throw Leave.Raise.of("type_error");
            default -> true;
        };
    }

    private static Object negated(Object value) {
        return switch (value) {
            case BigInteger number -> number.negate();
            case Double number -> -number;
            case Value.Vec(var elements) ->
                Value.vector(elements.stream().map(Evaluator::negated).collect(Collectors.toList()));
            default -> throw Leave.Raise.of("type_error");
        };
    }

    private Object interpolation(Expr.Interpolation text, Scope scope) {
        return text.parts().stream()
                .map(part -> switch (part) {
                    case Expr.Part.Text(var value) -> value;
                    case Expr.Part.Hole(var value) -> Value.printed(evaluate(value, scope));
                })
                .collect(Collectors.joining());
    }

    private Object map(Expr.MapLiteral map, Scope scope) {
        var entries = new LinkedHashMap<>();
        for (MapEntry entry : map.entries()) {
            entries.put(evaluate(entry.key(), scope), evaluate(entry.value(), scope));
        }
        return Value.map(entries);
    }

    private static Object member(Object target, String name) {
        if (target instanceof Dict(var entries) && entries.containsKey(new Sym(name))) {
            return entries.get(new Sym(name));
        }
        var isMap = target instanceof Dict || target instanceof Tuple(var elements) && elements.isEmpty();
        throw Leave.Raise.of(isMap ? "key_error" : "type_error");
    }

    private static Object at(Object target, Object index) {
        var elements = target instanceof Tuple list ? list.elements() : Value.elements(target);
        var position = ((BigInteger) index).intValueExact();
        if (position == 0 || Math.abs(position) > elements.size()) {
            throw Leave.Raise.of("index_error");
        }
        return elements.get(position > 0 ? position - 1 : elements.size() + position);
    }

    private Object bind(Expr.Bind bind, Scope scope) {
        if (bind.pattern() instanceof Pattern.Name name && bind.value() instanceof Expr.Function literal) {
            var around = scope.frozen();
            var inner = new Scope(around);
            var function = new Closure(literal, inner);
            inner.bind(name.name(), function);
            scope.bind(name.name(), function);
            return function;
        }
        var value = evaluate(bind.value(), scope);
        if (!new Fitting(scope, Fitting.PLAIN).fits(bind.pattern(), value)) {
            throw Leave.Raise.of("match_error");
        }
        return value;
    }

    private Optional<Object> choose(Object value, List<Clause> clauses, Scope scope, Fitting.Symbols symbols) {
        for (var clause : clauses) {
            var inner = new Scope(scope);
            if (new Fitting(inner, symbols).fits(clause.pattern(), value) && holds(clause.guard(), inner)) {
                return Optional.of(block(clause.body(), inner));
            }
        }
        return Optional.empty();
    }

    private boolean holds(Optional<Expr> guard, Scope scope) {
        try {
            return guard.isEmpty() || isTrue(evaluate(guard.get(), scope));
        } catch (Leave.Raise raised) {
            return false;
        }
    }

    private Object attempt(Expr.Try attempt, Scope scope) {
        try {
            Object value;
            try {
                value = block(attempt.body(), scope);
            } catch (Leave.Raise raised) {
                var handler = attempt.handler().orElseThrow(() -> raised);
                return choose(raised.value, handler.clauses(), scope, Fitting.CAUGHT)
                        .orElseThrow(() -> raised);
            }
            return attempt.otherwise().isPresent() ? block(attempt.otherwise().get(), scope) : value;
        } finally {
            attempt.cleanup().ifPresent(cleanup -> block(cleanup, scope));
        }
    }

    // ---- calls

    private Object call(Expr.Call call, Scope scope) {
        var standard = name(call.target());
        if (standard.equals("print")) {
            var value = evaluate(call.args().getFirst(), scope);
            output.append(Value.printed(value)).append('\n');
            return value;
        }
        if (standard.contains(".")) {
            return standard(standard, each(call.args(), scope));
        }
        var function = evaluate(call.target(), scope);
        return apply(function, each(call.args(), scope));
    }

    private static String name(Expr target) {
        return switch (target) {
            case Expr.Name name -> name.name();
            case Expr.Member member
            when member.target() instanceof Expr.Name module
                    && Character.isUpperCase(module.name().charAt(0)) ->
                module.name() + "." + member.member().name();
            default -> "";
        };
    }

    private Object standard(String name, List<Object> arguments) {
        var first = arguments.getFirst();
        return switch (name) {
            case "Enum.map" ->
                Value.vector(new ArrayList<>(Value.elements(first).stream()
                        .map(element -> apply(arguments.get(1), List.of(element)))
                        .toList()));
            case "Enum.filter" ->
                Value.vector(new ArrayList<>(Value.elements(first).stream()
                        .filter(element -> isTrue(apply(arguments.get(1), List.of(element))))
                        .toList()));
            case "Enum.reduce" -> {
                var total = arguments.get(2);
                for (var element : Value.elements(first)) {
                    total = apply(arguments.get(1), List.of(total, element));
                }
                yield total;
            }
            case "Vector.length" -> BigInteger.valueOf(Value.elements(first).size());
            case "Vector.append" -> {
                var elements = new ArrayList<>(Value.elements(first));
                elements.add(arguments.get(1));
                yield Value.vector(elements);
            }
            case "Maps.put" -> {
                var entries = new LinkedHashMap<>(first instanceof Dict map ? map.entries() : new LinkedHashMap<>());
                entries.put(arguments.get(1), arguments.get(2));
                yield Value.map(entries);
            }
            case "Maps.get" ->
                first instanceof Dict map
                        ? map.entries().getOrDefault(arguments.get(1), arguments.get(2))
                        : arguments.get(2);
            default -> throw new AssertionError("no random program calls " + name);
        };
    }

    private Object apply(Object function, List<Object> arguments) {
        if (!(function instanceof Closure(var literal, var around))) {
            throw Leave.Raise.of("type_error");
        }
        for (var clause : literal.clauses()) {
            var inner = new Scope(around);
            var fits = true;
            for (var i = 0; fits && i < clause.arity(); i++) {
                var param = clause.params().get(i);
                var given = i < arguments.size()
                        ? arguments.get(i)
                        : evaluate(param.defaultValue().orElseThrow(), inner);
                fits = new Fitting(inner, Fitting.PLAIN).fits(param.pattern(), given);
            }
            if (fits && holds(clause.guard(), inner)) {
                try {
                    return block(clause.body(), inner);
                } catch (Leave.Return left) {
                    return left.value;
                }
            }
        }
        throw Leave.Raise.of("function_clause");
    }
}
