package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;

/** The part of {@code Enum} that makes other values of collections, and collections of other values. */
public final class EnumConversions {
    private EnumConversions() {}

    @RataFunction(
            doc = "The printed forms of the elements in one string.",
            example = "Enum.join([\"a\", 1, :b]) #=> a1:b")
    public static Object join(ProcessContext self, Object collection) {
        return join(self, collection, "");
    }

    @RataFunction(
            doc = "The printed forms of the elements in one string, with a separator between them.",
            example = "Enum.join([1, 2, 3], \", \") #=> 1, 2, 3")
    public static Object join(ProcessContext self, Object collection, String separator) {
        var parts = new ArrayList<String>();
        Elements.each(self, collection, element -> parts.add(Terms.print(element)));
        return String.join(separator, parts);
    }

    @RataFunction(doc = "The elements as a vector.", example = "Enum.to_vector({1, :two}) #=> [1, :two]")
    public static Object toVector(ProcessContext self, Object collection) {
        return VectorTerm.viewOf(Elements.vector(self, collection).toArray()).value();
    }

    @RataFunction(doc = "The elements as a list.", example = "Enum.to_list(1..3) #=> {1, 2, 3}")
    public static Object toList(ProcessContext self, Object collection) {
        return ListTerm.of(Elements.vector(self, collection));
    }

    @RataFunction(
            doc = "The map of pairs {key, value}; raises :type_error when an element is no pair.",
            example = "Enum.to_map([{:a, 1}, {:b, 2}]) #=> {a: 1, b: 2}")
    public static Object toMap(ProcessContext self, Object collection) {
        return Pairs.map(self, "Enum.to_map", MapTerm.EMPTY, collection).value();
    }

    @RataFunction(
            doc = "The map of the pairs {key, value} that a function gives for the elements.",
            example = "Enum.to_map([1, 2], ~ {.x, .x * .x}) #=> {1 => 1, 2 => 4}")
    public static Object toMap(ProcessContext self, Object collection, Fun function) {
        return Pairs.map(self, "Enum.to_map", MapTerm.EMPTY, EnumLibrary.map(self, collection, function))
                .value();
    }

    @RataFunction(
            doc = "A vector, list, set or map with the elements added at its end; {} becomes a map when all elements"
                    + " are pairs, else a list.",
            example = "Enum.into([{:b, 2}], {a: 1}) #=> {a: 1, b: 2}")
    public static Object into(ProcessContext self, Object collection, Object target) {
        var elements = Elements.vector(self, collection);
        return switch (target) {
            case MapTerm map -> Pairs.map(self, "Enum.into", map, elements).value();
            case SetTerm set -> {
                var more = set;
                for (var element : elements) {
                    more = more.add(element);
                }
                yield more;
            }
            case ListTerm list when !list.isEmpty() || !Pairs.areAll(elements) -> list.concat(ListTerm.of(elements));
            case ListTerm _ ->
                Pairs.map(self, "Enum.into", MapTerm.EMPTY, elements).value();
            case VectorTerm vector -> vector.concat(elements).value();
            default -> throw Conversion.unfit("Enum.into", "a vector, list, set or map", "target", target);
        };
    }

    @RataFunction(
            doc = "The elements of all the collections in a collection.",
            example = "Enum.concat([[1, 2], {3}, [4]]) #=> [1, 2, 3, 4]")
    public static Object concat(ProcessContext self, Object collections) {
        var all = VectorTerm.builder();
        Elements.each(self, collections, collection -> Elements.each(self, collection, all::add));
        return all.build();
    }

    @RataFunction(doc = "The elements of two collections.", example = "Enum.concat([1, 2], 3..4) #=> [1, 2, 3, 4]")
    public static Object concat(ProcessContext self, Object left, Object right) {
        var all = VectorTerm.builder();
        Elements.each(self, left, all::add);
        Elements.each(self, right, all::add);
        return all.build();
    }

    @RataFunction(
            doc = "The numbers from one to another, both included.",
            example = "Enum.range(1, 4) #=> [1, 2, 3, 4]")
    public static Object range(Object first, Object last) {
        return Ranges.vector("Enum.range", first, last, 1L).value();
    }

    @RataFunction(
            doc = "The numbers from one on in steps, not beyond the other; raises :value_error for a step of 0.",
            example = "Enum.range(10, 1, -3) #=> [10, 7, 4, 1]")
    public static Object range(Object first, Object last, Object step) {
        return Ranges.vector("Enum.range", first, last, step).value();
    }

    @RataFunction(doc = "The elements in a random order.", example = "Enum.sort(Enum.shuffle(1..3)) #=> [1, 2, 3]")
    public static Object shuffle(ProcessContext self, Object collection) {
        var elements = Elements.vector(self, collection).toArray();
        var random = RandomSource.of(self);
        for (int i = elements.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            var element = elements[i];
            elements[i] = elements[other];
            elements[other] = element;
        }
        return VectorTerm.of(elements);
    }

    @RataFunction(
            doc = "One of the elements at random; raises :value_error when there is none.",
            example = "Enum.random([7]) #=> 7")
    public static Object random(ProcessContext self, Object collection) {
        var elements = Elements.vector(self, collection);
        Totals.requireSome("Enum.random", elements);
        return elements.at(RandomSource.of(self).nextInt(elements.size()));
    }
}
