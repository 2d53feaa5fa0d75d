package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.analysis.tree.Fit;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Compares what patterns fit. Names that occur twice are not looked into: {@link ClauseText} compares such patterns as they are written. */
final class Coverage {
    private Coverage() {}

    /** Whether everything fits. */
    static boolean fitsAll(Fit fit) {
        return switch (fit) {
            case Fit.Anything _, Fit.Bound _ -> true;
            case Fit.Both both -> fitsAll(both.fit());
            case Fit.Same _,
                    Fit.Pinned _,
                    Fit.Literal _,
                    Fit.Between _,
                    Fit.ListOf _,
                    Fit.VectorOf _,
                    Fit.MapOf _,
                    Fit.ExceptionOf _ -> false;
        };
    }

    /** Whether all that fits the second pattern surely fits the first. */
    static boolean covers(Fit general, Fit special) {
        if (special instanceof Fit.Both both) {
            return covers(general, both.fit());
        }
        if (asScalar(special) instanceof Fit scalar && scalar != special) {
            return covers(general, scalar);
        }
        return switch (general) {
            case Fit.Anything _, Fit.Bound _ -> true;
            case Fit.Both both -> covers(both.fit(), special);
            case Fit.Literal literal ->
                special instanceof Fit.Literal other && Terms.equal(literal.value(), other.value());
            case Fit.Between between -> covers(between, special);
            case Fit.ListOf list -> special instanceof Fit.ListOf other && coverAll(list.elements(), other.elements());
            case Fit.VectorOf vector -> covers(vector, special);
            case Fit.MapOf map ->
                special instanceof Fit.MapOf other
                        && map.entries().stream()
                                .allMatch(entry -> other.entries().stream()
                                        .anyMatch(e ->
                                                Terms.equal(entry.key(), e.key()) && covers(entry.value(), e.value())));
            case Fit.ExceptionOf(var type) -> isException(special, type);
            case Fit.Pinned _, Fit.Same _ -> false;
        };
    }

    private static boolean coverAll(List<Fit> general, List<Fit> special) {
        if (general.size() != special.size()) {
            return false;
        }
        for (var i = 0; i < general.size(); i++) {
            if (!covers(general.get(i), special.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean covers(Fit.Between between, Fit special) {
        return switch (special) {
            case Fit.Literal(var value) -> isBetween(value, between);
            case Fit.Between(var from, var to) -> isBetween(from, between) && isBetween(to, between);
            default -> false;
        };
    }

    private static boolean covers(Fit.VectorOf vector, Fit special) {
        if (special instanceof Fit.Literal || special instanceof Fit.Between) {
            // A scalar fits as its one-element vector.
            return vector.elements().size() == 1
                    && covers(vector.elements().getFirst(), special)
                    && vector.rest().map(Coverage::fitsAll).orElse(true);
        }
        if (!(special instanceof Fit.VectorOf(var elements, var rest))) {
            return false;
        }
        var count = vector.elements().size();
        if (vector.rest().isEmpty()) {
            return rest.isEmpty() && coverAll(vector.elements(), elements);
        }
        return elements.size() >= count
                && fitsAll(vector.rest().get())
                && coverAll(vector.elements(), elements.subList(0, count));
    }

    /** {@code [1]} fits just what {@code 1} fits. */
    private static Fit asScalar(Fit fit) {
        return fit instanceof Fit.VectorOf(var elements, var rest)
                        && rest.isEmpty()
                        && elements.size() == 1
                        && (elements.getFirst() instanceof Fit.Literal || elements.getFirst() instanceof Fit.Between)
                ? elements.getFirst()
                : fit;
    }

    private static boolean isException(Fit special, Symbol type) {
        return switch (special) {
            case Fit.ExceptionOf(var other) -> other == type;
            case Fit.Literal(var value) -> value == type;
            case Fit.ListOf(var elements) ->
                elements.size() == 2 && elements.getFirst() instanceof Fit.Literal(var value) && value == type;
            default -> false;
        };
    }

    /** Whether nothing at all fits. */
    static boolean fitsNothing(Fit fit) {
        return switch (fit) {
            case Fit.Between(var from, var to) ->
                order(from, to).filter(order -> order > 0).isPresent();
            case Fit.ListOf(var elements) -> elements.stream().anyMatch(Coverage::fitsNothing);
            case Fit.VectorOf(var elements, var rest) ->
                elements.stream().anyMatch(Coverage::fitsNothing)
                        || rest.filter(Coverage::isNoVector).isPresent();
            case Fit.MapOf map ->
                map.entries().stream().anyMatch(entry -> fitsNothing(entry.value())) || contradictsItself(map);
            case Fit.Both both -> fitsNothing(both.fit());
            case Fit.Anything _, Fit.Bound _, Fit.Same _, Fit.Pinned _, Fit.Literal _, Fit.ExceptionOf _ -> false;
        };
    }

    /** What follows {@code |} is a vector, or the one scalar in it. */
    private static boolean isNoVector(Fit rest) {
        return switch (rest) {
            case Fit.ListOf(var elements) -> !elements.isEmpty();
            case Fit.MapOf _ -> true;
            default -> fitsNothing(rest);
        };
    }

    private static boolean contradictsItself(Fit.MapOf map) {
        return map.entries().stream()
                .anyMatch(entry -> map.entries().stream()
                        .anyMatch(other -> Terms.equal(entry.key(), other.key())
                                && entry.value() instanceof Fit.Literal(var one)
                                && other.value() instanceof Fit.Literal(var two)
                                && !Terms.equal(one, two)));
    }

    private static boolean isBetween(Object value, Fit.Between between) {
        return order(between.from(), value).filter(order -> order <= 0).isPresent()
                && order(value, between.to()).filter(order -> order <= 0).isPresent();
    }

    /** How two numbers are ordered, or two equal strings; empty for anything else. */
    static Optional<Integer> order(Object left, Object right) {
        if (left instanceof String one && right instanceof String other) {
            return one.equals(other) ? Optional.of(0) : Optional.empty();
        }
        var one = number(left);
        var other = number(right);
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().compareTo(other.get())) : Optional.empty();
    }

    private static Optional<BigDecimal> number(Object value) {
        return switch (value) {
            case Long number -> Optional.of(BigDecimal.valueOf(number));
            case BigInteger number -> Optional.of(new BigDecimal(number));
            case Double number -> Optional.of(new BigDecimal(number));
            default -> Optional.empty();
        };
    }
}
