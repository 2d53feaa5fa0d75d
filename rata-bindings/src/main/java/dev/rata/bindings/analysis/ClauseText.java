package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Terms;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.ModuleFacts.Origin;
import dev.rata.bindings.analysis.tree.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns and guards in a form in which those that differ in the names they bind only are equal. One for each clause. */
final class ClauseText {
    /** Standard modules whose functions give equal results for equal arguments. */
    private static final Set<String> PURE = Set.of("Core", "Math", "String", "Vector", "List", "Maps", "Set");

    private final Map<Variable, Integer> numbers = new HashMap<>();
    private int places;

    /** The form of a pattern, whose names are known from then on. */
    String of(Fit fit) {
        return switch (fit) {
            case Fit.Anything _ -> "$" + places++;
            case Fit.Bound(var variable) -> {
                numbers.put(variable, places);
                yield "$" + places++;
            }
            case Fit.Same(var variable) -> "=" + name(variable);
            case Fit.Pinned(var value) -> "^" + of(value).orElseGet(() -> unique(value));
            case Fit.Literal(var value) -> literal(value);
            case Fit.Between(var from, var to) -> literal(from) + ".." + literal(to);
            case Fit.ListOf(var elements) -> "{" + all(elements) + "}";
            case Fit.VectorOf(var elements, var rest) ->
                "[" + all(elements) + rest.map(r -> "|" + of(r)).orElse("") + "]";
            case Fit.MapOf map ->
                map.entries().stream()
                        .map(entry -> literal(entry.key()) + ":" + of(entry.value()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Fit.Both(var inner, var variable) -> {
                var text = of(inner);
                numbers.put(variable, places);
                yield text + "=$" + places++;
            }
            case Fit.ExceptionOf(var type) -> "!" + literal(type);
        };
    }

    private String all(List<Fit> elements) {
        return elements.stream().map(this::of).collect(Collectors.joining(","));
    }

    private static String literal(Object value) {
        return Terms.type(value).name() + Terms.inspect(value);
    }

    private String name(Variable variable) {
        var number = numbers.get(variable);
        return number != null ? "$" + number : unique(variable);
    }

    private static String unique(Object thing) {
        return "@" + thing.getClass().getSimpleName() + System.identityHashCode(thing);
    }

    /** The form of a guard; empty when it could give something else the next time, or is of a kind that guards seldom have. */
    Optional<String> of(Code code) {
        return switch (code) {
            case Code.Constant constant -> Optional.of(literal(constant.value()));
            case Code.ReadLocal read -> Optional.of(name(read.local()));
            case Code.ReadSlot read -> Optional.of(name(read.slot()));
            case Code.ReadModule read -> Optional.of(read.module());
            case Code.ReadField read -> call("." + read.name().name(), List.of(read.target()));
            case Code.ReadIndex read -> call("[]", List.of(read.target(), read.index()));
            case Code.Binary binary -> call(binary.operator().text(), List.of(binary.left(), binary.right()));
            case Code.And and -> call("and", List.of(and.left(), and.right()));
            case Code.Or or -> call("or", List.of(or.left(), or.right()));
            case Code.Not not -> call("not", List.of(not.operand()));
            case Code.Negate negate -> call("-", List.of(negate.operand()));
            case Code.CallModule call
            when PURE.contains(call.module()) && call.facts().origin() == Origin.STANDARD ->
                call(call.module() + "." + call.name(), call.arguments());
            default -> Optional.empty();
        };
    }

    private Optional<String> call(String what, List<Code> parts) {
        var texts = parts.stream().map(this::of).toList();
        return texts.stream().allMatch(Optional::isPresent)
                ? Optional.of(what + texts.stream().map(Optional::get).collect(Collectors.joining(",", "(", ")")))
                : Optional.empty();
    }

    /** The forms of the conditions of which the guard demands all. */
    List<Optional<String>> demands(Code guard) {
        return guard instanceof Code.And and
                ? Stream.concat(demands(and.left()).stream(), demands(and.right()).stream())
                        .toList()
                : List.of(of(guard));
    }
}
