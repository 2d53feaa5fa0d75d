package dev.rata.bindings.library.stream;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Sequence;
import java.util.function.Predicate;

/**
 * A lazy stream: a description of elements that are made one after the other when it is run, each time anew, in the
 * process that runs it. Nothing happens before. An element passes through all steps before the next one is made, so a
 * run holds no more than its steps need. A source closes what it opened when the elements are used up, when the run
 * ends early and when it fails, before the run returns.
 */
public final class StreamValue implements Sequence {
    private static final Symbol STREAM = Symbol.of("stream");

    /** Where the elements of a stream come from. */
    @FunctionalInterface
    public interface Source {
        /** Gives the elements to the sink until there are no more or it wants none. Returns whether it wants more. */
        boolean feed(ProcessContext self, Predicate<Object> sink);
    }

    private final String origin;
    private final Source source;
    private final ListTerm recipe;

    private StreamValue(String origin, Source source, ListTerm recipe) {
        this.origin = origin;
        this.source = source;
        this.recipe = recipe;
    }

    /** The stream of a source; {@code origin} says in its printed form where it comes from. */
    public static StreamValue of(String origin, Source source) {
        return new StreamValue(origin, source, null);
    }

    /** The same stream, which can be made again on another node: by the function of that name, of these arguments. */
    public StreamValue madeBy(String function, Object... arguments) {
        var parts = new Object[arguments.length + 1];
        parts[0] = Symbol.of(function);
        System.arraycopy(arguments, 0, parts, 1, arguments.length);
        return new StreamValue(origin, source, ListTerm.of(parts));
    }

    /** The name of the function that makes it, and the arguments; null when only this node can run it, such as the lines of a file. */
    public ListTerm recipe() {
        return recipe;
    }

    String origin() {
        return origin;
    }

    @Override
    public boolean feed(ProcessContext self, Predicate<Object> sink) {
        return source.feed(self, sink);
    }

    /** All its elements as a vector view. */
    public VectorTerm elements(ProcessContext self) {
        var elements = VectorTerm.builder();
        feed(self, element -> {
            elements.add(element);
            return true;
        });
        return elements.view();
    }

    /** The stream with a step behind it. */
    public StreamValue then(Step step) {
        return of(origin, (self, sink) -> source.feed(self, step.into(self, sink)));
    }

    /** What is done with each element on its way. */
    @FunctionalInterface
    public interface Step {
        /**
         * The sink that takes elements before the step and gives what becomes of them to the next. Asked for in each
         * run, so it may keep state.
         */
        Predicate<Object> into(ProcessContext self, Predicate<Object> next);
    }

    @Override
    public Symbol type() {
        return STREAM;
    }

    @Override
    public String print() {
        return "#Stream<" + origin + ">";
    }
}
