package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.task.StreamOptions;
import dev.rata.adapter.task.TaskStream;
import dev.rata.bindings.library.Elements;
import dev.rata.bindings.library.stream.StreamValue;
import java.util.function.Predicate;

/** {@code Process.async_stream} as a stream. */
public final class TaskStreams {
    private TaskStreams() {}

    /** The lazy stream of the results of a task for each element. */
    public static StreamValue stream(Object collection, Fun function, StreamOptions options) {
        return StreamValue.of("async_stream", (self, sink) -> {
                    var tasks = new TaskStream(collection, function, options);
                    try {
                        boolean wanted = feed(self, tasks, collection, sink);
                        tasks.close(self);
                        return wanted;
                    } catch (RataException | StackOverflowError e) {
                        tasks.close(self);
                        throw e;
                    }
                })
                .madeBy(
                        "async_stream",
                        collection,
                        function,
                        (long) options.maxConcurrency(),
                        (long) options.order().ordinal(),
                        TimeLimits.term(options.timeout()),
                        (long) options.onTimeout().ordinal());
    }

    /** An element is taken when there is room for its task: until then results go to the sink. */
    private static boolean feed(ProcessContext self, TaskStream tasks, Object collection, Predicate<Object> sink) {
        boolean wanted = Elements.feed(self, collection, element -> {
            if (tasks.isFull() && !sink.test(tasks.next(self))) {
                return false;
            }
            tasks.add(self, element);
            return true;
        });
        while (wanted) {
            var result = tasks.next(self);
            if (result == null) {
                return true;
            }
            wanted = sink.test(result);
        }
        return false;
    }
}
