package dev.rata.bindings.runtime;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.VectorTerm;
import java.util.function.Predicate;

/** A collection defined outside the values of {@code term}, such as a table or a stream: everything that takes a collection takes it. */
public interface Sequence extends Opaque {
    /**
     * Gives its elements, one after the other, until there are no more or the sink wants none. May run functions of the program, in the process given, and
     * raises what they raise; what it opened is closed before it returns or fails.
     *
     * @param sink takes an element, and answers whether it wants more
     * @return whether the sink wanted all of them
     */
    boolean feed(ProcessContext self, Predicate<Object> sink);

    /** The elements that fit, in a collection of its own kind if it has rows to keep, else in a vector. */
    default Object filtered(ProcessContext self, Predicate<Object> fits) {
        var kept = VectorTerm.builder();
        feed(self, element -> {
            if (fits.test(element)) {
                kept.add(element);
            }
            return true;
        });
        return kept.build();
    }

    @Override
    default boolean isCollection() {
        return true;
    }
}
