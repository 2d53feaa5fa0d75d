package dev.rata.bindings.library.stream;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.VectorBuilder;
import dev.rata.adapter.term.VectorTerm;
import java.util.function.Predicate;

/** The steps a stream can be given. */
public final class Steps {
    private Steps() {}

    public static StreamValue map(StreamValue stream, Fun fun) {
        return stream.then((self, next) -> element -> next.test(fun.call(self, element)))
                .madeBy("map", stream, fun);
    }

    public static StreamValue filter(StreamValue stream, Fun fun, Predicate<Object> isTruthy) {
        return stream.then((self, next) -> element -> !isTruthy.test(fun.call(self, element)) || next.test(element))
                .madeBy("filter", stream, fun);
    }

    /**
     * What the function gives for each element, one after the other; {@code each} runs through it and stops when the
     * sink wants no more.
     */
    public static StreamValue flatMap(StreamValue stream, Fun fun, Spreading each) {
        return stream.then((self, next) -> element -> each.spread(self, fun.call(self, element), next))
                .madeBy("flat_map", stream, fun);
    }

    /** Runs through a collection: gives its elements to the sink; returns whether that wants more. */
    @FunctionalInterface
    public interface Spreading {
        boolean spread(ProcessContext self, Object collection, Predicate<Object> sink);
    }

    /** The first elements; the source is not asked for one more, and for none when {@code count} is 0. */
    public static StreamValue take(StreamValue stream, long count) {
        return StreamValue.of(stream.origin(), (self, sink) -> {
                    if (count <= 0) {
                        return true;
                    }
                    var taking = new Taking(sink, count);
                    stream.feed(self, taking);
                    return taking.wanted;
                })
                .madeBy("take", stream, count);
    }

    /** All but the first elements. */
    public static StreamValue drop(StreamValue stream, long count) {
        return stream.then((_, next) -> new Dropping(next, count)).madeBy("drop", stream, count);
    }

    /** Vectors of that many elements, the last perhaps of fewer. */
    public static StreamValue chunkEvery(StreamValue stream, int size) {
        return StreamValue.of(stream.origin(), (self, sink) -> {
                    var chunking = new Chunking(sink, size);
                    return stream.feed(self, chunking) && chunking.flush();
                })
                .madeBy("chunk_every", stream, (long) size);
    }

    /** Pairs {@code {element, index}}, counted from 1. */
    public static StreamValue withIndex(StreamValue stream) {
        return stream.then((_, next) -> new Indexing(next)).madeBy("with_index", stream);
    }

    private static final class Taking implements Predicate<Object> {
        private final Predicate<Object> next;
        private long left;
        private boolean wanted = true;

        Taking(Predicate<Object> next, long count) {
            this.next = next;
            this.left = count;
        }

        @Override
        public boolean test(Object element) {
            left--;
            wanted = next.test(element);
            return wanted && left > 0;
        }
    }

    private static final class Dropping implements Predicate<Object> {
        private final Predicate<Object> next;
        private long left;

        Dropping(Predicate<Object> next, long count) {
            this.next = next;
            this.left = count;
        }

        @Override
        public boolean test(Object element) {
            if (left > 0) {
                left--;
                return true;
            }
            return next.test(element);
        }
    }

    private static final class Chunking implements Predicate<Object> {
        private final Predicate<Object> next;
        private final int size;
        private VectorBuilder chunk = VectorTerm.builder();

        Chunking(Predicate<Object> next, int size) {
            this.next = next;
            this.size = size;
        }

        @Override
        public boolean test(Object element) {
            chunk.add(element);
            return chunk.size() < size || flush();
        }

        boolean flush() {
            if (chunk.size() == 0) {
                return true;
            }
            var full = chunk.build();
            chunk = VectorTerm.builder();
            return next.test(full);
        }
    }

    private static final class Indexing implements Predicate<Object> {
        private final Predicate<Object> next;
        private long index;

        Indexing(Predicate<Object> next) {
            this.next = next;
        }

        @Override
        public boolean test(Object element) {
            return next.test(ListTerm.of(element, ++index));
        }
    }
}
