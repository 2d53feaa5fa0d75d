package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Entrance;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What decides whether a clause is taken: its patterns, one for each argument, and its guard.
 *
 * @param types   the annotations of the arguments as they are written, empty where there is none
 * @param text    the patterns in a form that does not depend on the names they bind
 * @param demands the conditions that the guard demands, in such a form; empty ones cannot be compared
 */
record ClauseHead(
        List<Fit> fits,
        List<String> types,
        Optional<Code> guard,
        List<String> text,
        Set<Optional<String>> demands,
        int line,
        Span span) {
    static ClauseHead of(Clause clause) {
        return of(List.of(clause.fit()), List.of(""), clause.guard(), clause.line(), clause.span());
    }

    static ClauseHead of(Entrance entrance, SourceFile source) {
        return of(
                entrance.arguments().stream().map(Entrance.Argument::fit).toList(),
                entrance.arguments().stream()
                        .map(argument -> argument.type()
                                .map(type -> source.text(type.span()))
                                .filter(type -> !type.equals("any"))
                                .orElse(""))
                        .toList(),
                entrance.guard(),
                entrance.line(),
                entrance.span());
    }

    private static ClauseHead of(List<Fit> fits, List<String> types, Optional<Code> guard, int line, Span span) {
        var text = new ClauseText();
        var patterns = fits.stream().map(text::of).toList();
        var demands = guard.map(g -> Set.copyOf(new HashSet<>(text.demands(g)))).orElse(Set.of());
        return new ClauseHead(fits, types, guard, patterns, demands, line, span);
    }

    /** Whether every value is taken. */
    boolean takesAll() {
        return isOpen()
                && types.stream().allMatch(String::isEmpty)
                && fits.stream().allMatch(Coverage::fitsAll);
    }

    /** Whether no value is taken. */
    boolean takesNothing() {
        return guardNeverHolds() || fits.stream().anyMatch(Coverage::fitsNothing);
    }

    boolean guardNeverHolds() {
        return guard.filter(Guards::neverHolds).isPresent();
    }

    /** Whether this clause, when it stands first, surely takes all that the other one would. */
    boolean hides(ClauseHead other) {
        if (!typesHide(other)) {
            return false;
        }
        if (isOpen()) {
            for (var i = 0; i < fits.size(); i++) {
                if (!Coverage.covers(fits.get(i), other.fits.get(i))) {
                    return isLike(other);
                }
            }
            return true;
        }
        return isLike(other);
    }

    /** Whether nothing but the patterns decides. */
    boolean isPlain() {
        return guard.isEmpty() && types.stream().allMatch(String::isEmpty);
    }

    private boolean typesHide(ClauseHead other) {
        for (var i = 0; i < types.size(); i++) {
            if (!types.get(i).isEmpty() && !types.get(i).equals(other.types.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether only the patterns decide, each on its own. */
    private boolean isOpen() {
        return guard.map(Guards::alwaysHolds).orElse(true) && fits.stream().noneMatch(ClauseHead::repeatsName);
    }

    private static boolean repeatsName(Fit fit) {
        return switch (fit) {
            case Fit.Same _ -> true;
            case Fit.ListOf(var elements) -> elements.stream().anyMatch(ClauseHead::repeatsName);
            case Fit.VectorOf(var elements, var rest) ->
                elements.stream().anyMatch(ClauseHead::repeatsName)
                        || rest.filter(ClauseHead::repeatsName).isPresent();
            case Fit.MapOf map -> map.entries().stream().anyMatch(entry -> repeatsName(entry.value()));
            case Fit.Both both -> repeatsName(both.fit());
            case Fit.Anything _, Fit.Bound _, Fit.Pinned _, Fit.Literal _, Fit.Between _, Fit.ExceptionOf _ -> false;
        };
    }

    /** Whether both have the same patterns, and what this one's guard demands is demanded by the other's too. */
    private boolean isLike(ClauseHead other) {
        return text.equals(other.text)
                && (guard.isEmpty()
                        || (demands.stream().allMatch(Optional::isPresent)
                                && other.guard.isPresent()
                                && other.demands.containsAll(demands)));
    }
}
