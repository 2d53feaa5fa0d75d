package dev.rata.bindings.reference;

import dev.rata.adapter.term.Terms;
import dev.rata.bindings.ast.Expr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the evaluator computes with; beside these there are {@link BigInteger}, {@link Double}, {@link String} and {@link Boolean}. */
sealed interface Value {
    /** {@code nil}. */
    record Nil() implements Value {}

    /** A symbol. */
    record Sym(String name) implements Value {}

    /** A vector; never one of a single value that is no collection. */
    record Vec(List<Object> elements) implements Value {}

    /** A list; without elements it is the empty map too. */
    record Tuple(List<Object> elements) implements Value {}

    /** A map with at least one key. */
    record Dict(Map<Object, Object> entries) implements Value {}

    /** A function with the names it was made among. */
    record Closure(Expr.Function literal, Scope scope) implements Value {}

    /** A value of the vector's elements: a single one that is no collection is the vector itself. */
    static Object vector(List<Object> elements) {
        return elements.size() == 1 && !isCollection(elements.getFirst()) ? elements.getFirst() : new Vec(elements);
    }

    static Object map(Map<Object, Object> entries) {
        return entries.isEmpty() ? new Tuple(List.of()) : new Dict(new LinkedHashMap<>(entries));
    }

    static boolean isCollection(Object value) {
        return value instanceof Vec || value instanceof Tuple || value instanceof Dict;
    }

    /** Any value as a vector. */
    static List<Object> elements(Object value) {
        return value instanceof Vec vector ? vector.elements() : List.of(value);
    }

    static boolean isNumber(Object value) {
        return value instanceof BigInteger || value instanceof Double;
    }

    static BigDecimal decimal(Object number) {
        return number instanceof BigInteger whole ? new BigDecimal(whole) : new BigDecimal((Double) number);
    }

    static boolean equal(Object a, Object b) {
        if (isNumber(a) && isNumber(b)) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return switch (a) {
            case Vec(var mine) when b instanceof Vec(var others) -> allEqual(mine, others);
            case Tuple(var mine) when b instanceof Tuple(var others) -> allEqual(mine, others);
            case Dict(var mine)
            when b instanceof Dict(var others) ->
                mine.size() == others.size()
                        && mine.entrySet().stream()
                                .allMatch(entry -> others.containsKey(entry.getKey())
                                        && equal(entry.getValue(), others.get(entry.getKey())));
            case Closure _ -> a == b;
            default -> a.equals(b);
        };
    }

    private static boolean allEqual(List<Object> some, List<Object> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            if (!equal(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** As {@code print} writes it. */
    static String printed(Object value) {
        return value instanceof String text ? text : inspected(value);
    }

    /** As it stands inside a collection. */
    static String inspected(Object value) {
        return switch (value) {
            case String text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            // How floats print has tests of its own.
            case Double number -> Terms.inspect(number);
            case Nil _ -> "nil";
            case Sym(var name) -> ":" + name;
            case Vec(var elements) -> series(elements, "[", "]");
            case Tuple(var elements) -> series(elements, "{", "}");
            case Dict(var entries) ->
                entries.entrySet().stream()
                        .map(entry -> ((Sym) entry.getKey()).name() + ": " + inspected(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }

    private static String series(List<Object> elements, String open, String close) {
        return elements.stream().map(Value::inspected).collect(Collectors.joining(", ", open, close));
    }
}
