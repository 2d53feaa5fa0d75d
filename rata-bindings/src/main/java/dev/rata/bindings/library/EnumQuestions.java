package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.runtime.Truth;
import java.util.function.Predicate;

/** The part of {@code Enum} that asks something of all elements: counts, totals, extremes, whether and where. */
public final class EnumQuestions {
    private EnumQuestions() {}

    @RataFunction(doc = "The number of elements.", example = "Enum.count({a: 1, b: 2}) #=> 2")
    public static long count(ProcessContext self, Object collection) {
        return Elements.count(self, collection);
    }

    @RataFunction(
            doc = "The number of elements for which a function gives a true value.",
            example = "Enum.count(1..10, ~ .x > 7) #=> 3")
    public static long count(ProcessContext self, Object collection, Fun function) {
        var count = new long[1];
        Elements.each(self, collection, element -> count[0] += Truth.isTrue(function.call(self, element)) ? 1 : 0);
        return count[0];
    }

    @RataFunction(doc = "The sum of the elements, 0 when there is none.", example = "Enum.sum(1..4) #=> 10")
    public static Object sum(ProcessContext self, Object collection) {
        return Totals.sum(Elements.vector(self, collection));
    }

    @RataFunction(doc = "The product of the elements, 1 when there is none.", example = "Enum.product(1..4) #=> 24")
    public static Object product(ProcessContext self, Object collection) {
        return Totals.product(Elements.vector(self, collection));
    }

    @RataFunction(
            doc = "The mean of the elements, a float; raises :value_error when there is none.",
            example = "Enum.mean([1, 2]) #=> 1.5")
    public static Object mean(ProcessContext self, Object collection) {
        return Totals.mean("Enum.mean", Elements.vector(self, collection));
    }

    @RataFunction(
            doc = "The least element; raises :value_error when there is none.",
            example = "Enum.min([3, 1, 2]) #=> 1")
    public static Object min(ProcessContext self, Object collection) {
        return Totals.min("Enum.min", Elements.vector(self, collection));
    }

    @RataFunction(
            doc = "The greatest element; raises :value_error when there is none.",
            example = "Enum.max([3, 1, 2]) #=> 3")
    public static Object max(ProcessContext self, Object collection) {
        return Totals.max("Enum.max", Elements.vector(self, collection));
    }

    @RataFunction(
            doc = "The element for which a function gives the least value; raises :value_error when there is none.",
            example = "Enum.min_by([\"aaa\", \"b\"], String.length/1) #=> b")
    public static Object minBy(ProcessContext self, Object collection, Fun function) {
        return extreme(self, "Enum.min_by", collection, function, -1);
    }

    @RataFunction(
            doc = "The element for which a function gives the greatest value; raises :value_error when there is none.",
            example = "Enum.max_by([\"aaa\", \"b\"], String.length/1) #=> aaa")
    public static Object maxBy(ProcessContext self, Object collection, Fun function) {
        return extreme(self, "Enum.max_by", collection, function, 1);
    }

    private static Object extreme(ProcessContext self, String name, Object collection, Fun function, int sign) {
        var best = new Object[2];
        Elements.each(self, collection, element -> {
            var value = function.call(self, element);
            if (best[0] == null || SortOrder.compare(name, value, best[1]) * (long) sign > 0) {
                best[0] = element;
                best[1] = value;
            }
        });
        if (best[0] == null) {
            throw Totals.empty(name);
        }
        return best[0];
    }

    @RataFunction(
            name = "all?",
            doc = "Whether a function gives a true value for all elements.",
            example = "Enum.all?(1..3, ~ .x > 0) #=> true")
    public static boolean all(ProcessContext self, Object collection, Fun function) {
        return Elements.feed(self, collection, element -> Truth.isTrue(function.call(self, element)));
    }

    @RataFunction(
            name = "all?",
            doc = "Whether all elements are true values.",
            example = "Enum.all?([true, nil]) #=> false")
    public static boolean all(ProcessContext self, Object collection) {
        return Elements.feed(self, collection, Truth::isTrue);
    }

    @RataFunction(doc = "The same as all?.", example = "Enum.every([1, 2], ~ .x > 1) #=> false")
    public static boolean every(ProcessContext self, Object collection, Fun function) {
        return all(self, collection, function);
    }

    @RataFunction(
            name = "any?",
            doc = "Whether a function gives a true value for some element.",
            example = "Enum.any?(1..3, ~ .x > 2) #=> true")
    public static boolean any(ProcessContext self, Object collection, Fun function) {
        return !Elements.feed(self, collection, element -> !Truth.isTrue(function.call(self, element)));
    }

    @RataFunction(
            name = "any?",
            doc = "Whether some element is a true value.",
            example = "Enum.any?([false, nil]) #=> false")
    public static boolean any(ProcessContext self, Object collection) {
        return !Elements.feed(self, collection, element -> !Truth.isTrue(element));
    }

    @RataFunction(doc = "The same as any?.", example = "Enum.some([1, 0], ~ .x == 0) #=> true")
    public static boolean some(ProcessContext self, Object collection, Fun function) {
        return any(self, collection, function);
    }

    @RataFunction(
            doc = "Whether a function gives a true value for no element.",
            example = "Enum.none([1, 2], ~ .x == 0) #=> true")
    public static boolean none(ProcessContext self, Object collection, Fun function) {
        return !any(self, collection, function);
    }

    @RataFunction(name = "none?", doc = "The same as none.", example = "Enum.none?([1, 2], ~ .x == 2) #=> false")
    public static boolean isNone(ProcessContext self, Object collection, Fun function) {
        return none(self, collection, function);
    }

    @RataFunction(
            doc = "The first element for which a function gives a true value, or nil.",
            example = "Enum.find(1..9, ~ .x * .x > 10) #=> 4")
    public static Object find(ProcessContext self, Object collection, Fun function) {
        return find(self, collection, function, Nil.NIL);
    }

    @RataFunction(
            doc = "The first element for which a function gives a true value, or the other value.",
            example = "Enum.find(1..3, ~ .x > 10, :none) #=> :none")
    public static Object find(ProcessContext self, Object collection, Fun function, Object otherwise) {
        var found = new Object[] {otherwise};
        Elements.feed(self, collection, element -> {
            if (Truth.isTrue(function.call(self, element))) {
                found[0] = element;
                return false;
            }
            return true;
        });
        return found[0];
    }

    @RataFunction(
            doc = "The index of the first element for which a function gives a true value, or nil.",
            example = "Enum.find_index([:a, :b], ~ .x == :b) #=> 2")
    public static Object findIndex(ProcessContext self, Object collection, Fun function) {
        var index = new long[1];
        Predicate<Object> goesOn = element -> {
            index[0]++;
            return !Truth.isTrue(function.call(self, element));
        };
        return Elements.feed(self, collection, goesOn) ? Nil.NIL : (Object) index[0];
    }

    @RataFunction(
            name = "member?",
            doc = "Whether the value is one of the elements.",
            example = "Enum.member?([1, 2], 2.0) #=> true")
    public static boolean member(ProcessContext self, Object collection, Object value) {
        if (collection instanceof SetTerm set) {
            return set.has(value);
        }
        return !Elements.feed(self, collection, element -> !Terms.equal(element, value));
    }
}
