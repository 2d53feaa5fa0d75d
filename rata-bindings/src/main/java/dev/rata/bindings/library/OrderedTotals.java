package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;

/** What {@code Vector} and {@code List} have in common: what looks at every element. */
public final class OrderedTotals {
    private static final Symbol OK = Symbol.of("ok");

    private OrderedTotals() {}

    @RataFunction(
            name = "member?",
            doc = "Whether the value is one of the elements.",
            example = "Vector.member?([1, 2], 3) #=> false")
    public static boolean member(Ordered vector, Object value) {
        for (var element : vector.elements()) {
            if (Terms.equal(element, value)) {
                return true;
            }
        }
        return false;
    }

    @RataFunction(doc = "The sum of the elements, 0 when there is none.", example = "Vector.sum([1, 2.5]) #=> 3.5")
    public static Object sum(Ordered vector) {
        return Totals.sum(vector.elements());
    }

    @RataFunction(doc = "The product of the elements, 1 when there is none.", example = "Vector.product([2, 3]) #=> 6")
    public static Object product(Ordered vector) {
        return Totals.product(vector.elements());
    }

    @RataFunction(
            doc = "The least element; raises :value_error when there is none.",
            example = "Vector.min([3, 1, 2]) #=> 1")
    public static Object min(Ordered vector) {
        return Totals.min(vector.function(), vector.elements());
    }

    @RataFunction(
            doc = "The greatest element; raises :value_error when there is none.",
            example = "Vector.max([3, 1, 2]) #=> 3")
    public static Object max(Ordered vector) {
        return Totals.max(vector.function(), vector.elements());
    }

    @RataFunction(
            doc = "The sums of the first one, two, three … elements.",
            example = "Vector.cumsum([1, 2, 3]) #=> [1, 3, 6]")
    public static Object cumsum(Ordered vector) {
        var sums = VectorTerm.builder(vector.size());
        Object sum = 0L;
        for (var element : vector.elements()) {
            sum = Arithmetic.add(sum, element);
            sums.add(sum);
        }
        return vector.with(sums.view());
    }

    @RataFunction(
            doc = "The results of a function for each element.",
            example = "Vector.map([1, 2], ~ .x * 10) #=> [10, 20]")
    public static Object map(ProcessContext self, Ordered vector, Fun function) {
        var results = VectorTerm.builder(vector.size());
        for (var element : vector.elements()) {
            results.add(function.call(self, element));
        }
        return vector.with(results.view());
    }

    @RataFunction(
            doc = "The results of a function of two parameters for the elements at the same index of both; one of"
                    + " length 1 is repeated, other unequal lengths raise :value_error.",
            example = "Vector.map2([1, 2], [3, 4], Math.add/2) #=> [4, 6]")
    public static Object map2(ProcessContext self, Ordered left, Ordered right, Fun function) {
        int size = Numeric.commonLength(left.function(), left.size(), right.size());
        var results = VectorTerm.builder(size);
        for (int i = 0; i < size; i++) {
            results.add(
                    function.call(self, Numeric.recycled(left.elements(), i), Numeric.recycled(right.elements(), i)));
        }
        return left.with(results.view());
    }

    @RataFunction(
            doc = "Combines all elements into one value: a function of the value so far and the next element, beginning"
                    + " with the first element. Raises :value_error when there is none.",
            example = "Vector.reduce([1, 2, 3], ~ .x * .y) #=> 6")
    public static Object reduce(ProcessContext self, Ordered vector, Fun function) {
        if (vector.size() == 0) {
            throw Totals.empty(vector.function() + " without an initial value");
        }
        return EnumLibrary.reduce(self, vector.elements(), function);
    }

    @RataFunction(
            doc = "Combines all elements into one value: a function of the value so far and the next element, beginning"
                    + " with the initial value.",
            example = "Vector.reduce([1, 2, 3], ~ .x + .y, 10) #=> 16")
    public static Object reduce(ProcessContext self, Ordered vector, Fun function, Object initial) {
        return EnumLibrary.reduce(self, vector.elements(), function, initial);
    }

    @RataFunction(
            doc = "Calls a function with each element for its effect, and gives :ok.",
            example = "Vector.each([1, 2], fn x -> x end) #=> :ok")
    public static Object each(ProcessContext self, Ordered vector, Fun function) {
        for (var element : vector.elements()) {
            function.call(self, element);
        }
        return OK;
    }
}
