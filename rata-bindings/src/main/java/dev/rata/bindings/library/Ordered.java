package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** A vector or a list, as the functions that {@code Vector} and {@code List} share see it: results are of the same kind. */
final class Ordered {
    private final Object value;
    private final VectorTerm elements;

    private Ordered(Object value, VectorTerm elements) {
        this.value = value;
        this.elements = elements;
    }

    /** A list, a vector, or a value that is no collection as its one-element vector; null for other collections. */
    static Ordered of(Object value) {
        return switch (value) {
            case ListTerm list -> new Ordered(list, VectorTerm.viewOf(list.toArray()));
            case VectorTerm vector -> new Ordered(vector, vector);
            default -> Terms.isCollection(value) ? null : new Ordered(value, VectorTerm.view(value));
        };
    }

    VectorTerm elements() {
        return elements;
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
                : elements.append(element).value();
    }

    /** With one more element at the front. */
    Object prepend(Object element) {
        return value instanceof ListTerm list
                ? list.prepend(element)
                : elements.prepend(element).value();
    }

    /** These elements, then those of another collection. */
    Object concat(ProcessContext self, Object other) {
        return value instanceof ListTerm list && other instanceof ListTerm that
                ? list.concat(that)
                : with(elements.concat(Elements.vector(self, other)));
    }
}
