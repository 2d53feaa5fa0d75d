package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Errors;

/**
 * A vector or a list, as the functions that {@code Vector} and {@code List} share see it: results are of the same kind.
 */
final class Ordered {
    private final Object value;
    private final String function;

    private Ordered(Object value, String function) {
        this.value = value;
        this.function = function;
    }

    /**
     * A list, a vector, or a value that is no collection as its one-element vector; null for other collections.
     *
     * @param function the full name of the function it is given to
     */
    static Ordered of(Object value, String function) {
        return value instanceof ListTerm || value instanceof VectorTerm || !Terms.isCollection(value)
                ? new Ordered(value, function)
                : null;
    }

    /** The full name of the function it was given to, for messages: the same one serves {@code Vector} and {@code List}. */
    String function() {
        return function;
    }

    VectorTerm elements() {
        return value instanceof ListTerm list ? VectorTerm.viewOf(list.toArray()) : VectorTerm.view(value);
    }

    /** The number of elements, which for a range may be more than an {@code int}. */
    long length() {
        return value instanceof RangeTerm range ? range.length() : size();
    }

    int size() {
        return switch (value) {
            case ListTerm list -> list.size();
            case VectorTerm vector -> vector.size();
            default -> 1;
        };
    }

    /** The element at an index from 1, or from the end when negative; null when there is none. */
    Object at(long index) {
        if (!(value instanceof ListTerm list)) {
            return Positions.at(VectorTerm.view(value), index);
        }
        long position = Positions.fromZero(index, list.size());
        return position < 0 ? null : list.at((int) position);
    }

    /** The exception for an index at which there is no element. */
    RuntimeException noElement(long index) {
        return Errors.index(index, value, size());
    }

    /** With other elements, as a value; what is left of a range is a plain vector. */
    Object with(VectorTerm others) {
        if (value instanceof ListTerm) {
            return ListTerm.of(others);
        }
        return others instanceof RangeTerm range ? VectorTerm.ofLongs(range.toLongs()) : others.value();
    }

    /** With one more element at the end. */
    Object append(Object element) {
        return value instanceof ListTerm list
                ? list.append(element)
                : VectorTerm.view(value).append(element).value();
    }

    /** With one more element at the front. */
    Object prepend(Object element) {
        return value instanceof ListTerm list
                ? list.prepend(element)
                : VectorTerm.view(value).prepend(element).value();
    }

    /** These elements, then those of another collection. */
    Object concat(ProcessContext self, Object other) {
        return value instanceof ListTerm list && other instanceof ListTerm that
                ? list.concat(that)
                : with(elements().concat(Elements.vector(self, other)));
    }
}
