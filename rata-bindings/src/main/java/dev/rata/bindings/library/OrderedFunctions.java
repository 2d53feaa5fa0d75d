package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Truth;

/**
 * What {@code Vector} and {@code List} have in common: parts of them, more and fewer elements. Results are of the
 * argument's kind.
 */
public final class OrderedFunctions {
    /** How many elements {@code head} and {@code tail} give when not told. */
    private static final long GLANCE = 5;

    private OrderedFunctions() {}

    @RataFunction(doc = "The number of elements.", example = "Vector.length([1, 2, 3]) #=> 3")
    public static long length(Ordered vector) {
        return vector.length();
    }

    @RataFunction(doc = "Whether there is no element.", example = "Vector.is_empty([]) #=> true")
    public static boolean isEmpty(Ordered vector) {
        return vector.size() == 0;
    }

    @RataFunction(doc = "The first element, or nil when there is none.", example = "Vector.first([7, 8]) #=> 7")
    public static Object first(Ordered vector) {
        return vector.size() == 0 ? Nil.NIL : vector.at(1);
    }

    @RataFunction(doc = "The last element, or nil when there is none.", example = "Vector.last([7, 8]) #=> 8")
    public static Object last(Ordered vector) {
        return vector.size() == 0 ? Nil.NIL : vector.at(-1);
    }

    @RataFunction(doc = "All but the first element.", example = "Vector.rest([7, 8, 9]) #=> [8, 9]")
    public static Object rest(Ordered vector) {
        return vector.with(vector.elements().drop(1));
    }

    @RataFunction(
            doc = "The element at an index from 1, or from the end when negative; raises :index_error when there is"
                    + " none.",
            example = "Vector.at([7, 8, 9], 2) #=> 8")
    public static Object at(Ordered vector, long index) {
        var element = vector.at(index);
        if (element == null) {
            throw vector.noElement(index);
        }
        return element;
    }

    @RataFunction(doc = "The same as at.", example = "Vector.get([7, 8, 9], -1) #=> 9")
    public static Object get(Ordered vector, long index) {
        return at(vector, index);
    }

    @RataFunction(
            doc = "The element at an index from 1, or the other value when there is none.",
            example = "Vector.get([7, 8], 3, 0) #=> 0")
    public static Object get(Ordered vector, long index, Object otherwise) {
        var element = vector.at(index);
        return element == null ? otherwise : element;
    }

    @RataFunction(doc = "With one more element at the end.", example = "Vector.append([1, 2], 3) #=> [1, 2, 3]")
    public static Object append(Ordered vector, Object element) {
        return vector.append(element);
    }

    @RataFunction(doc = "With one more element at the front.", example = "Vector.prepend([1, 2], 0) #=> [0, 1, 2]")
    public static Object prepend(Ordered vector, Object element) {
        return vector.prepend(element);
    }

    @RataFunction(
            doc = "The elements of one, then those of the other.",
            example = "Vector.concat([1], [2, 3]) #=> [1, 2, 3]")
    public static Object concat(ProcessContext self, Ordered left, Object right) {
        return left.concat(self, right);
    }

    @RataFunction(doc = "The elements from last to first.", example = "Vector.reverse([1, 2]) #=> [2, 1]")
    public static Object reverse(Ordered vector) {
        return vector.with(vector.elements().reverse());
    }

    @RataFunction(
            doc = "So many elements from an index on, as many of them as there are.",
            example = "Vector.slice([1, 2, 3, 4], 2, 2) #=> [2, 3]")
    public static Object slice(Ordered vector, long start, long count) {
        return vector.with(Positions.slice(vector.elements(), start, count));
    }

    @RataFunction(
            doc = "The elements from an index on, or at the indexes of a range, as many of them as there are.",
            example = "Vector.slice([1, 2, 3, 4], 2..3) #=> [2, 3]")
    public static Object slice(Ordered vector, Object indexes) {
        return vector.with(Positions.slice(vector.function(), vector.elements(), indexes));
    }

    @RataFunction(
            doc = "The first elements, or, for a negative count, the last ones.",
            example = "Vector.take([1, 2, 3], 2) #=> [1, 2]")
    public static Object take(Ordered vector, long count) {
        return vector.with(Positions.take(vector.elements(), count));
    }

    @RataFunction(
            doc = "All but the first elements, or, for a negative count, but the last ones.",
            example = "Vector.drop([1, 2, 3], 2) #=> 3")
    public static Object drop(Ordered vector, long count) {
        return vector.with(Positions.drop(vector.elements(), count));
    }

    @RataFunction(doc = "The first five elements.", example = "Vector.head(1..9) #=> [1, 2, 3, 4, 5]")
    public static Object head(Ordered vector) {
        return take(vector, GLANCE);
    }

    @RataFunction(doc = "The first elements.", example = "Vector.head(1..9, 2) #=> [1, 2]")
    public static Object head(Ordered vector, long count) {
        return take(vector, requireCount(vector.function(), count));
    }

    @RataFunction(doc = "The last five elements.", example = "Vector.tail(1..9) #=> [5, 6, 7, 8, 9]")
    public static Object tail(Ordered vector) {
        return tail(vector, GLANCE);
    }

    @RataFunction(doc = "The last elements.", example = "Vector.tail(1..9, 2) #=> [8, 9]")
    public static Object tail(Ordered vector, long count) {
        int size = vector.size();
        return drop(vector, Math.max(size - requireCount(vector.function(), count), 0));
    }

    private static long requireCount(String function, long count) {
        if (count < 0) {
            throw RataException.of("value_error", function + " expects a count from 0 on, got " + count);
        }
        return count;
    }

    @RataFunction(
            doc = "The elements for which a function gives a true value.",
            example = "Vector.filter([1, 2, 3], ~ .x > 1) #=> [2, 3]")
    public static Object filter(ProcessContext self, Ordered vector, Fun function) {
        var kept = VectorTerm.builder();
        for (var element : vector.elements()) {
            if (Truth.isTrue(function.call(self, element))) {
                kept.add(element);
            }
        }
        return vector.with(kept.view());
    }

    @RataFunction(doc = "The elements, each once.", example = "Vector.unique([1, 2, 1]) #=> [1, 2]")
    public static Object unique(ProcessContext self, Ordered vector) {
        return vector.with(VectorTerm.view(Distinct.of(self, vector.elements(), element -> element)));
    }

    @RataFunction(
            doc = "The elements in ascending order; raises :type_error when they have none.",
            example = "Vector.sort([3, 1, 2]) #=> [1, 2, 3]")
    public static Object sort(Ordered vector) {
        return vector.with(SortOrder.sorted(vector.function(), vector.elements()));
    }

    @RataFunction(
            doc = "The elements in the order :asc, :desc (or descending: true), or that of a function that tells of two"
                    + " elements whether the first may stand before the second.",
            example = "Vector.sort([3, 1, 2], ~ .x > .y) #=> [3, 2, 1]")
    public static Object sort(ProcessContext self, Ordered vector, Object order) {
        return vector.with(SortOrder.sorted(self, vector.function(), vector.elements(), order));
    }

    @RataFunction(
            doc = "Vectors, or lists, of so many elements, the last perhaps of fewer.",
            example = "Vector.chunk_every([1, 2, 3, 4], 2) #=> [[1, 2], [3, 4]]")
    public static Object chunkEvery(Ordered vector, long size) {
        var chunks = VectorTerm.builder();
        for (var chunk : EnumArrangements.chunks(vector.function(), vector.elements(), size)) {
            chunks.add(vector.with(chunk));
        }
        return vector.with(chunks.view());
    }
}
