package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Sequence;
import dev.rata.bindings.runtime.Truth;
import java.util.function.Predicate;

/** Rata's module {@code Enum}; here what takes a function over all elements. */
@RataModule(
        doc = "What goes through the elements of any collection: vectors, ranges, lists, sets, maps as {key, value}"
                + " pairs, rows of tables, streams. Results are vectors unless said otherwise; indexes count from"
                + " 1.",
        parts = {EnumQuestions.class, EnumSelections.class, EnumArrangements.class, EnumConversions.class})
public final class EnumLibrary {
    private static final Symbol OK = Symbol.of("ok");

    private EnumLibrary() {}

    @RataFunction(
            doc = "The results of a function for each element.",
            example = "Enum.map([1, 2, 3], ~ .x * 2) #=> [2, 4, 6]")
    public static Object map(ProcessContext self, Object collection, Fun function) {
        var results = VectorTerm.builder(collection instanceof VectorTerm vector ? vector.size() : 0);
        Elements.each(self, collection, element -> results.add(function.call(self, element)));
        return results.build();
    }

    @RataFunction(
            doc = "The elements of the collections that a function gives for each element, one after the other.",
            example = "Enum.flat_map([1, 2], ~ [.x, .x * 10]) #=> [1, 10, 2, 20]")
    public static Object flatMap(ProcessContext self, Object collection, Fun function) {
        var results = VectorTerm.builder();
        Elements.each(self, collection, element -> Elements.each(self, function.call(self, element), results::add));
        return results.build();
    }

    @RataFunction(
            doc = "The elements for which a function gives a true value. Of a map, set or table the result is of"
                    + " that kind.",
            example = "Enum.filter(1..6, ~ .x > 4) #=> [5, 6]")
    public static Object filter(ProcessContext self, Object collection, Fun function) {
        return filtered(self, collection, element -> Truth.isTrue(function.call(self, element)));
    }

    @RataFunction(doc = "The same as filter.", example = "Enum.keep({a: 1, b: 2}, fn {_, v} -> v > 1 end) #=> {b: 2}")
    public static Object keep(ProcessContext self, Object collection, Fun function) {
        return filter(self, collection, function);
    }

    @RataFunction(
            doc = "The elements for which a function does not give a true value. Of a map, set or table the result"
                    + " is of that kind.",
            example = "Enum.discard(1..6, ~ .x > 4) #=> [1, 2, 3, 4]")
    public static Object discard(ProcessContext self, Object collection, Fun function) {
        return filtered(self, collection, element -> !Truth.isTrue(function.call(self, element)));
    }

    @RataFunction(doc = "The same as discard.", example = "Enum.reject(#{1, 2, 3}, ~ .x == 2) #=> #{1, 3}")
    public static Object reject(ProcessContext self, Object collection, Fun function) {
        return discard(self, collection, function);
    }

    private static Object filtered(ProcessContext self, Object collection, Predicate<Object> fits) {
        return switch (collection) {
            case MapTerm map -> {
                var kept = map;
                for (var entry : map) {
                    if (!fits.test(entry.pair())) {
                        kept = kept.remove(entry.key());
                    }
                }
                yield kept.value();
            }
            case SetTerm set -> {
                var kept = set;
                for (var element : set) {
                    if (!fits.test(element)) {
                        kept = kept.remove(element);
                    }
                }
                yield kept;
            }
            case Sequence sequence -> sequence.filtered(self, fits);
            case ListTerm list when list.isEmpty() -> list;
            default -> {
                var kept = VectorTerm.builder();
                Elements.each(self, collection, element -> {
                    if (fits.test(element)) {
                        kept.add(element);
                    }
                });
                yield kept.build();
            }
        };
    }

    @RataFunction(
            doc = "Combines all elements into one value: a function of the value so far and the next element, beginning"
                    + " with the first element. Raises :value_error when there is none.",
            example = "Enum.reduce(1..4, ~ .x * .y) #=> 24")
    public static Object reduce(ProcessContext self, Object collection, Fun function) {
        var value = new Object[1];
        Elements.each(
                self,
                collection,
                element -> value[0] = value[0] == null ? element : function.call(self, value[0], element));
        if (value[0] == null) {
            throw Totals.empty("Enum.reduce without an initial value");
        }
        return value[0];
    }

    @RataFunction(
            doc = "Combines all elements into one value: a function of the value so far and the next element, beginning"
                    + " with the initial value.",
            example = "Enum.reduce(1..4, ~ .x + .y, 100) #=> 110")
    public static Object reduce(ProcessContext self, Object collection, Fun function, Object initial) {
        var value = new Object[] {initial};
        Elements.each(self, collection, element -> value[0] = function.call(self, value[0], element));
        return value[0];
    }

    @RataFunction(
            doc = "As reduce, but gives all the values on the way, the first element being the first of them.",
            example = "Enum.scan([1, 2, 3], ~ .x + .y) #=> [1, 3, 6]")
    public static Object scan(ProcessContext self, Object collection, Fun function) {
        var values = VectorTerm.builder();
        var value = new Object[1];
        Elements.each(self, collection, element -> {
            value[0] = value[0] == null ? element : function.call(self, value[0], element);
            values.add(value[0]);
        });
        return values.build();
    }

    @RataFunction(
            doc = "As reduce with an initial value, but gives all the values after it.",
            example = "Enum.scan([1, 2, 3], ~ .x + .y, 10) #=> [11, 13, 16]")
    public static Object scan(ProcessContext self, Object collection, Fun function, Object initial) {
        var values = VectorTerm.builder();
        var value = new Object[] {initial};
        Elements.each(self, collection, element -> {
            value[0] = function.call(self, value[0], element);
            values.add(value[0]);
        });
        return values.build();
    }

    @RataFunction(
            doc = "Calls a function with each element for its effect, and gives :ok.",
            example = "Enum.each([1, 2], fn x -> x end) #=> :ok")
    public static Object each(ProcessContext self, Object collection, Fun function) {
        Elements.each(self, collection, element -> function.call(self, element));
        return OK;
    }
}
