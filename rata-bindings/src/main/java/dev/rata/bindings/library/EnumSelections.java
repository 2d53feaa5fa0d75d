package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Truth;

/** The part of {@code Enum} that gives some of the elements. */
public final class EnumSelections {
    private EnumSelections() {}

    @RataFunction(
            doc = "The first elements, or, for a negative count, the last ones; all when there are fewer.",
            example = "Enum.take(1..9, 3) #=> [1, 2, 3]")
    public static Object take(ProcessContext self, Object collection, long count) {
        if (count < 0 || collection instanceof VectorTerm) {
            return vector(Positions.take(Elements.vector(self, collection), count));
        }
        var taken = VectorTerm.builder();
        if (count > 0) {
            Elements.feed(self, collection, element -> {
                taken.add(element);
                return taken.size() < count;
            });
        }
        return taken.build();
    }

    @RataFunction(
            doc = "All but the first elements, or, for a negative count, but the last ones.",
            example = "Enum.drop(1..5, 3) #=> [4, 5]")
    public static Object drop(ProcessContext self, Object collection, long count) {
        return vector(Positions.drop(Elements.vector(self, collection), count));
    }

    @RataFunction(
            doc = "The elements before the first one for which a function does not give a true value.",
            example = "Enum.take_while([1, 2, 9, 1], ~ .x < 5) #=> [1, 2]")
    public static Object takeWhile(ProcessContext self, Object collection, Fun function) {
        var taken = VectorTerm.builder();
        Elements.feed(self, collection, element -> {
            boolean wanted = Truth.isTrue(function.call(self, element));
            if (wanted) {
                taken.add(element);
            }
            return wanted;
        });
        return taken.build();
    }

    @RataFunction(
            doc = "The elements from the first one on for which a function does not give a true value.",
            example = "Enum.drop_while([1, 2, 9, 1], ~ .x < 5) #=> [9, 1]")
    public static Object dropWhile(ProcessContext self, Object collection, Fun function) {
        var rest = VectorTerm.builder();
        Elements.each(self, collection, element -> {
            if (rest.size() > 0 || !Truth.isTrue(function.call(self, element))) {
                rest.add(element);
            }
        });
        return rest.build();
    }

    @RataFunction(
            doc = "So many elements from an index on, as many of them as there are; a negative index counts from the"
                    + " end.",
            example = "Enum.slice([:a, :b, :c, :d], 2, 2) #=> [:b, :c]")
    public static Object slice(ProcessContext self, Object collection, long start, long count) {
        return vector(Positions.slice(Elements.vector(self, collection), start, count));
    }

    @RataFunction(
            doc = "The elements from an index on, or at the indexes of a range, as many of them as there are.",
            example = "Enum.slice([:a, :b, :c, :d], 2..3) #=> [:b, :c]")
    public static Object slice(ProcessContext self, Object collection, Object indexes) {
        return vector(Positions.slice("Enum.slice", Elements.vector(self, collection), indexes));
    }

    @RataFunction(doc = "The first element, or nil when there is none.", example = "Enum.first([]) #=> nil")
    public static Object first(ProcessContext self, Object collection) {
        var first = new Object[] {Nil.NIL};
        Elements.feed(self, collection, element -> {
            first[0] = element;
            return false;
        });
        return first[0];
    }

    @RataFunction(doc = "The last element, or nil when there is none.", example = "Enum.last(1..3) #=> 3")
    public static Object last(ProcessContext self, Object collection) {
        var elements = Elements.vector(self, collection);
        return elements.isEmpty() ? Nil.NIL : elements.at(elements.size() - 1);
    }

    @RataFunction(
            doc = "The element at an index, from the end when it is negative; raises :index_error when there is none.",
            example = "Enum.at([:a, :b, :c], -1) #=> :c")
    public static Object at(ProcessContext self, Object collection, long index) {
        return Positions.require(Elements.vector(self, collection), index);
    }

    @RataFunction(
            doc = "The element at an index, or the other value when there is none.",
            example = "Enum.at([:a, :b, :c], 4, :none) #=> :none")
    public static Object at(ProcessContext self, Object collection, long index, Object otherwise) {
        var element = Positions.at(Elements.vector(self, collection), index);
        return element == null ? otherwise : element;
    }

    @RataFunction(
            doc = "The elements, each once: the first of equal ones.",
            example = "Enum.uniq([1, 2, 1.0]) #=> [1, 2]")
    public static Object uniq(ProcessContext self, Object collection) {
        return Distinct.of(self, collection, element -> element);
    }

    @RataFunction(
            doc = "The elements for which a function gives a value it has not given before.",
            example = "Enum.uniq_by([1, 2, 3, 4], ~ .x %% 2) #=> [1, 2]")
    public static Object uniqBy(ProcessContext self, Object collection, Fun function) {
        return Distinct.of(self, collection, element -> function.call(self, element));
    }

    @RataFunction(
            doc = "The list {yes, no} of the elements for which a function gives a true value, and of the others.",
            example = "Enum.split_with(1..5, ~ .x > 3) #=> {[4, 5], [1, 2, 3]}")
    public static Object splitWith(ProcessContext self, Object collection, Fun function) {
        var yes = VectorTerm.builder();
        var no = VectorTerm.builder();
        Elements.each(
                self, collection, element -> (Truth.isTrue(function.call(self, element)) ? yes : no).add(element));
        return ListTerm.of(yes.build(), no.build());
    }

    @RataFunction(doc = "The same as split_with.", example = "Enum.partition([1, 2, 3], ~ .x == 2) #=> {2, [1, 3]}")
    public static Object partition(ProcessContext self, Object collection, Fun function) {
        return splitWith(self, collection, function);
    }

    /** Part of a range is a range, but the results of Enum are plain vectors. */
    private static Object vector(VectorTerm view) {
        return view instanceof RangeTerm range ? VectorTerm.ofLongs(range.toLongs()) : view.value();
    }
}
