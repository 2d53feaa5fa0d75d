package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;

/** Rata's module {@code List}; here what makes lists. */
@RataModule(
        doc = "Lists: ordered, of any elements. Vectors are accepted too and stay vectors; indexes count from 1.",
        parts = {OrderedFunctions.class, OrderedTotals.class})
public final class ListLibrary {
    private ListLibrary() {}

    @RataFunction(
            name = "new",
            doc = "A list of so many elements; a single collection stands for its elements.",
            example = "List.new(1, 2, 3) #=> {1, 2, 3}")
    public static Object create(ProcessContext self, Object... elements) {
        return elements.length == 1 ? EnumConversions.toList(self, elements[0]) : ListTerm.of(elements);
    }

    @RataFunction(doc = "The empty list.", example = "List.empty() #=> {}")
    public static Object empty() {
        return ListTerm.EMPTY;
    }

    @RataFunction(
            doc = "The numbers from one to another, both included.",
            example = "List.range(1, 4) #=> {1, 2, 3, 4}")
    public static Object range(Object first, Object last) {
        return ListTerm.of(Ranges.vector("List.range", first, last, 1L));
    }

    @RataFunction(
            doc = "The numbers from one on in steps, not beyond the other; raises :value_error for a step of 0.",
            example = "List.range(10, 1, -3) #=> {10, 7, 4, 1}")
    public static Object range(Object first, Object last, Object step) {
        return ListTerm.of(Ranges.vector("List.range", first, last, step));
    }

    @RataFunction(
            doc = "A value so many times; raises :value_error for a negative number.",
            example = "List.repeat(:a, 3) #=> {:a, :a, :a}")
    public static Object repeat(Object value, long times) {
        return ListTerm.of(Ranges.repeated("List.repeat", value, times));
    }

    @RataFunction(doc = "So many zeros.", example = "List.zeros(2) #=> {0, 0}")
    public static Object zeros(long count) {
        return ListTerm.of(Ranges.repeated("List.zeros", 0L, count));
    }

    @RataFunction(doc = "So many ones.", example = "List.ones(2) #=> {1, 1}")
    public static Object ones(long count) {
        return ListTerm.of(Ranges.repeated("List.ones", 1L, count));
    }
}
