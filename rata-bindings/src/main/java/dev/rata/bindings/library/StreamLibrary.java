package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.stream.Steps;
import dev.rata.bindings.library.stream.StreamValue;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.Truth;

/** Rata's module {@code Stream}. */
@RataModule(
        doc = "Lazy streams: elements are made one after the other, and only as many as are wanted. Every function"
                + " takes any collection in a stream's place.")
public final class StreamLibrary {
    private static final Symbol OK = Symbol.of("ok");

    private StreamLibrary() {}

    @RataFunction(
            doc = "The stream of a collection's elements: of a vector, range, list or set its elements, of a map its"
                    + " {key, value} pairs, of a table its rows; a stream is itself.",
            example = "Stream.from(1..3) |> Stream.to_vector() #=> [1, 2, 3]")
    public static Object from(Object collection) {
        return stream(collection);
    }

    @RataFunction(
            doc = "The stream of what the function gives for each element. Nothing is called before the stream is run.",
            example = "Stream.map(1..3, ~ .x * 2) |> Stream.to_vector() #=> [2, 4, 6]")
    public static Object map(Object stream, Fun function) {
        return Steps.map(stream(stream), function);
    }

    @RataFunction(
            doc = "The stream of the elements for which the function gives something truthy.",
            example = "Stream.filter(1..6, ~ .x %% 2 == 0) |> Stream.to_vector() #=> [2, 4, 6]")
    public static Object filter(Object stream, Fun function) {
        return Steps.filter(stream(stream), function, Truth::isTrue);
    }

    @RataFunction(
            doc = "The stream of the first elements. Its run ends after them: no more are made, and the source is"
                    + " closed.",
            example = "Stream.take(1..1_000_000_000, 3) |> Stream.to_vector() #=> [1, 2, 3]")
    public static Object take(Object stream, long count) {
        return Steps.take(stream(stream), count);
    }

    @RataFunction(
            doc = "The stream without its first elements.",
            example = "Stream.drop(1..5, 3) |> Stream.to_vector() #=> [4, 5]")
    public static Object drop(Object stream, long count) {
        return Steps.drop(stream(stream), count);
    }

    @RataFunction(
            doc = "The stream of vectors of that many elements each, the last perhaps of fewer. A size below 1"
                    + " raises :argument_error.",
            example = "Stream.chunk_every(1..5, 2) |> Stream.to_vector() #=> [[1, 2], [3, 4], 5]")
    public static Object chunkEvery(Object stream, long size) {
        if (size < 1 || size > Integer.MAX_VALUE) {
            throw RataException.of(
                    "argument_error", "Stream.chunk_every expects a size from 1 on as `size`, got " + size);
        }
        return Steps.chunkEvery(stream(stream), (int) size);
    }

    @RataFunction(
            doc = "The stream of the elements of the collections that the function gives for each element.",
            example = "Stream.flat_map([1, 2], ~ [.x, .x * 10]) |> Stream.to_vector() #=> [1, 10, 2, 20]")
    public static Object flatMap(Object stream, Fun function) {
        return Steps.flatMap(stream(stream), function, Elements::feed);
    }

    @RataFunction(
            doc = "The stream of pairs {element, index}, counted from 1.",
            example = "Stream.with_index([:a, :b]) |> Stream.to_vector() #=> [{:a, 1}, {:b, 2}]")
    public static Object withIndex(Object stream) {
        return Steps.withIndex(stream(stream));
    }

    @RataFunction(
            doc = "Runs the stream to its end for what its functions do; gives :ok.",
            example = "Stream.run(Stream.map(1..3, ~ .x)) #=> :ok",
            waits = Waiting.ALWAYS)
    public static Object run(ProcessContext self, Object stream) {
        Elements.feed(self, stream, _ -> true);
        return OK;
    }

    @RataFunction(
            doc = "Runs the stream, calling the function with each element; gives :ok.",
            example = "Stream.each(1..3, ~ .x) #=> :ok",
            waits = Waiting.ALWAYS)
    public static Object each(ProcessContext self, Object stream, Fun function) {
        Elements.feed(self, stream, element -> {
            function.call(self, element);
            return true;
        });
        return OK;
    }

    @RataFunction(
            doc = "Runs the stream; gives its elements as a vector.",
            example = "Stream.to_vector(Stream.from({1, 2})) #=> [1, 2]",
            waits = Waiting.ALWAYS)
    public static Object toVector(ProcessContext self, Object stream) {
        var elements = VectorTerm.builder();
        Elements.feed(self, stream, element -> {
            elements.add(element);
            return true;
        });
        return elements.build();
    }

    private static StreamValue stream(Object collection) {
        return collection instanceof StreamValue stream
                ? stream
                : StreamValue.of("elements", (self, sink) -> Elements.feed(self, collection, sink))
                        .madeBy("from", collection);
    }
}
