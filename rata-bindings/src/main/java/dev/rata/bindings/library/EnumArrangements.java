package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorBuilder;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The part of {@code Enum} that gives all elements in another arrangement: sorted, grouped, paired, in chunks. */
public final class EnumArrangements {
    private static final Symbol ASCENDING = Symbol.of("asc");

    private EnumArrangements() {}

    @RataFunction(
            doc = "The elements in ascending order: numbers, strings, symbols, booleans, or lists and vectors of them;"
                    + " raises :type_error when they are of different kinds.",
            example = "Enum.sort([3, 1.5, 2]) #=> [1.5, 2, 3]")
    public static Object sort(ProcessContext self, Object collection) {
        return SortOrder.sorted("Enum.sort", Elements.vector(self, collection)).value();
    }

    @RataFunction(
            doc = "The elements in the order :asc, :desc, or that of a function that tells of two elements whether the"
                    + " first may stand before the second.",
            example = "Enum.sort([1, 3, 2], :desc) #=> [3, 2, 1]")
    public static Object sort(ProcessContext self, Object collection, Object order) {
        return SortOrder.sorted(self, "Enum.sort", Elements.vector(self, collection), order)
                .value();
    }

    @RataFunction(
            doc = "The elements in ascending order of what a function gives for them.",
            example = "Enum.sort_by([\"ccc\", \"a\", \"bb\"], String.length/1) #=> [\"a\", \"bb\", \"ccc\"]")
    public static Object sortBy(ProcessContext self, Object collection, Fun function) {
        return sortBy(self, collection, function, ASCENDING);
    }

    @RataFunction(
            doc = "The elements in the order, :asc or :desc, of what a function gives for them.",
            example = "Enum.sort_by({a: 1, b: 2}, fn {_, v} -> v end, :desc) #=> [{:b, 2}, {:a, 1}]")
    public static Object sortBy(ProcessContext self, Object collection, Fun function, Object order) {
        record Keyed(Object key, Object element) {}
        var comparator = SortOrder.comparator("Enum.sort_by", order);
        var elements = Elements.vector(self, collection);
        var keyed = new Keyed[elements.size()];
        for (int i = 0; i < keyed.length; i++) {
            keyed[i] = new Keyed(function.call(self, elements.at(i)), elements.at(i));
        }
        Arrays.sort(keyed, Comparator.comparing(Keyed::key, comparator));
        var sorted = VectorTerm.builder(keyed.length);
        for (var pair : keyed) {
            sorted.add(pair.element);
        }
        return sorted.build();
    }

    @RataFunction(doc = "The elements from last to first.", example = "Enum.reverse(1..3) #=> [3, 2, 1]")
    public static Object reverse(ProcessContext self, Object collection) {
        return Elements.vector(self, collection).reverse().value();
    }

    @RataFunction(
            doc = "A map from each value a function gives to the vector of the elements for which it gives it.",
            example = "Enum.group_by(1..5, ~ .x %% 2) #=> {1 => [1, 3, 5], 0 => [2, 4]}")
    public static Object groupBy(ProcessContext self, Object collection, Fun function) {
        record Group(Object key, VectorBuilder elements) {}
        var groups = new LinkedHashMap<Object, Group>();
        Elements.each(self, collection, element -> {
            var key = function.call(self, element);
            groups.computeIfAbsent(Terms.key(key), _ -> new Group(key, VectorTerm.builder()))
                    .elements
                    .add(element);
        });
        var map = MapTerm.builder();
        groups.values().forEach(group -> map.put(group.key, group.elements.build()));
        return map.build();
    }

    @RataFunction(
            doc = "A map from each element to the number of times it occurs.",
            example = "Enum.frequencies([:a, :b, :a]) #=> {a: 2, b: 1}")
    public static Object frequencies(ProcessContext self, Object collection) {
        record Count(Object element, long[] times) {}
        var counts = new LinkedHashMap<Object, Count>();
        Elements.each(
                self,
                collection,
                element -> counts.computeIfAbsent(Terms.key(element), _ -> new Count(element, new long[1])).times[0]++);
        var map = MapTerm.builder();
        counts.values().forEach(count -> map.put(count.element, count.times[0]));
        return map.build();
    }

    @RataFunction(
            doc = "Vectors of so many elements, the last perhaps of fewer; raises :value_error for less than 1.",
            example = "Enum.chunk_every(1..6, 4) #=> [[1, 2, 3, 4], [5, 6]]")
    public static Object chunkEvery(ProcessContext self, Object collection, long size) {
        var chunks = VectorTerm.builder();
        for (var chunk : chunks("Enum.chunk_every", Elements.vector(self, collection), size)) {
            chunks.add(VectorTerm.viewOf(chunk.toArray()).value());
        }
        return chunks.build();
    }

    static List<VectorTerm> chunks(String function, VectorTerm elements, long size) {
        if (size < 1) {
            throw RataException.of("value_error", function + " expects a size from 1 on, got " + size);
        }
        int step = (int) Math.min(size, Integer.MAX_VALUE);
        var chunks = new ArrayList<VectorTerm>();
        for (var rest = elements; !rest.isEmpty(); rest = rest.drop(step)) {
            chunks.add(rest.take(step));
        }
        return chunks;
    }

    @RataFunction(
            doc = "The pairs {a, b} of the elements of two collections, as many as the shorter has.",
            example = "Enum.zip([1, 2, 3], [:a, :b]) #=> [{1, :a}, {2, :b}]")
    public static Object zip(ProcessContext self, Object left, Object right) {
        var a = Elements.vector(self, left);
        var b = Elements.vector(self, right);
        var pairs = VectorTerm.builder(Math.min(a.size(), b.size()));
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            pairs.add(ListTerm.of(a.at(i), b.at(i)));
        }
        return pairs.build();
    }

    @RataFunction(
            doc = "The pairs {element, index}, counted from 1.",
            example = "Enum.with_index([:a, :b]) #=> [{:a, 1}, {:b, 2}]")
    public static Object withIndex(ProcessContext self, Object collection) {
        return withIndex(self, collection, 1);
    }

    @RataFunction(
            doc = "The pairs {element, index}, counted from a number on.",
            example = "Enum.with_index([:a, :b], 0) #=> [{:a, 0}, {:b, 1}]")
    public static Object withIndex(ProcessContext self, Object collection, long from) {
        var pairs = VectorTerm.builder();
        Elements.each(self, collection, element -> pairs.add(ListTerm.of(element, from + pairs.size())));
        return pairs.build();
    }
}
