package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.SetTerm;

/** Rata's module {@code Set}. */
@RataModule(doc = "Sets of distinct elements. Changing a set gives another one.")
public final class SetLibrary {
    private SetLibrary() {}

    @RataFunction(
            name = "new",
            doc = "The set of so many elements; a single collection stands for its elements.",
            example = "Set.new([1, 2, 1]) #=> #{1, 2}")
    public static Object create(ProcessContext self, Object... elements) {
        return elements.length == 1 ? fromVector(self, elements[0]) : SetTerm.of(elements);
    }

    @RataFunction(doc = "The empty set.", example = "Set.empty() #=> #{}")
    public static Object empty() {
        return SetTerm.EMPTY;
    }

    @RataFunction(
            doc = "The set of the elements of a vector, or of any collection.",
            example = "Set.from_vector([1, 2, 1]) #=> #{1, 2}")
    public static Object fromVector(ProcessContext self, Object vector) {
        return SetTerm.from(Elements.vector(self, vector));
    }

    @RataFunction(doc = "The elements as a vector.", example = "Set.to_vector(#{1, 2}) #=> [1, 2]")
    public static Object toVector(SetTerm set) {
        return set.toVector().value();
    }

    @RataFunction(doc = "With that element.", example = "Set.add(#{1}, 2) #=> #{1, 2}")
    public static Object add(SetTerm set, Object element) {
        return set.add(element);
    }

    @RataFunction(doc = "Without that element.", example = "Set.delete(#{1, 2}, 1) #=> #{2}")
    public static Object delete(SetTerm set, Object element) {
        return set.remove(element);
    }

    @RataFunction(
            name = "member?",
            doc = "Whether the value is one of the elements.",
            example = "Set.member?(#{1, 2}, 2) #=> true")
    public static boolean member(SetTerm set, Object value) {
        return set.has(value);
    }

    @RataFunction(doc = "The number of elements.", example = "Set.size(#{1, 2}) #=> 2")
    public static long size(SetTerm set) {
        return set.size();
    }

    @RataFunction(name = "empty?", doc = "Whether there is no element.", example = "Set.empty?(#{}) #=> true")
    public static boolean isEmpty(SetTerm set) {
        return set.size() == 0;
    }

    @RataFunction(doc = "The elements of either.", example = "Set.union(#{1, 2}, #{2, 3}) #=> #{1, 2, 3}")
    public static Object union(SetTerm left, SetTerm right) {
        var union = left;
        for (var element : right) {
            union = union.add(element);
        }
        return union;
    }

    @RataFunction(doc = "The elements of both.", example = "Set.intersection(#{1, 2}, #{2, 3}) #=> #{2}")
    public static Object intersection(SetTerm left, SetTerm right) {
        var common = SetTerm.EMPTY;
        for (var element : left) {
            if (right.has(element)) {
                common = common.add(element);
            }
        }
        return common;
    }

    @RataFunction(
            doc = "The elements of the first that are not in the second.",
            example = "Set.difference(#{1, 2}, #{2, 3}) #=> #{1}")
    public static SetTerm difference(SetTerm left, SetTerm right) {
        var rest = left;
        for (var element : right) {
            rest = rest.remove(element);
        }
        return rest;
    }

    @RataFunction(
            doc = "The elements of one of the two, but not of both.",
            example = "Set.symmetric_difference(#{1, 2}, #{2, 3}) #=> #{1, 3}")
    public static Object symmetricDifference(SetTerm left, SetTerm right) {
        return union(difference(left, right), difference(right, left));
    }

    @RataFunction(
            name = "subset?",
            doc = "Whether all elements of the first are in the second.",
            example = "Set.subset?(#{1}, #{1, 2}) #=> true")
    public static boolean isSubset(SetTerm left, SetTerm right) {
        return difference(left, right).size() == 0;
    }

    @RataFunction(
            name = "disjoint?",
            doc = "Whether the two have no element in common.",
            example = "Set.disjoint?(#{1}, #{2}) #=> true")
    public static boolean areDisjoint(SetTerm left, SetTerm right) {
        for (var element : left) {
            if (right.has(element)) {
                return false;
            }
        }
        return true;
    }
}
