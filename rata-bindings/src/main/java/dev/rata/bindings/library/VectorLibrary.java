package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.VectorTerm;

/** Rata's module {@code Vector}; here what makes vectors. */
@RataModule(
        doc = "Vectors. Lists are accepted too and stay lists; indexes count from 1.",
        parts = {OrderedFunctions.class, OrderedTotals.class})
public final class VectorLibrary {
    private VectorLibrary() {}

    @RataFunction(
            name = "new",
            doc = "A vector of so many elements; a single collection stands for its elements.",
            example = "Vector.new(1, 2, 3) #=> [1, 2, 3]")
    public static Object create(ProcessContext self, Object... elements) {
        return elements.length == 1 ? EnumConversions.toVector(self, elements[0]) : VectorTerm.of(elements);
    }

    @RataFunction(doc = "The empty vector.", example = "Vector.empty() #=> []")
    public static Object empty() {
        return VectorTerm.EMPTY;
    }

    @RataFunction(
            doc = "The numbers from one to another, both included.",
            example = "Vector.range(1, 4) #=> [1, 2, 3, 4]")
    public static Object range(Object first, Object last) {
        return VectorTerm.of(Ranges.vector("Vector.range", first, last, 1L).toArray());
    }

    @RataFunction(
            doc = "The numbers from one on in steps, not beyond the other; raises :value_error for a step of 0.",
            example = "Vector.range(10, 1, -3) #=> [10, 7, 4, 1]")
    public static Object range(Object first, Object last, Object step) {
        return VectorTerm.of(Ranges.vector("Vector.range", first, last, step).toArray());
    }

    @RataFunction(
            doc = "A value so many times; raises :value_error for a negative number.",
            example = "Vector.repeat(:a, 3) #=> [:a, :a, :a]")
    public static Object repeat(Object value, long times) {
        return VectorTerm.of(Ranges.repeated("Vector.repeat", value, times).toArray());
    }

    @RataFunction(doc = "So many zeros.", example = "Vector.zeros(2) #=> [0, 0]")
    public static Object zeros(long count) {
        return VectorTerm.of(Ranges.repeated("Vector.zeros", 0L, count).toArray());
    }

    @RataFunction(doc = "So many ones.", example = "Vector.ones(2) #=> [1, 1]")
    public static Object ones(long count) {
        return VectorTerm.of(Ranges.repeated("Vector.ones", 1L, count).toArray());
    }
}
