package dev.rata.bindings.library.process;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.task.StreamOptions;
import dev.rata.adapter.task.Tasks;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.library.Options;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;

/** {@code Process}: tasks. */
public final class Tasking {
    private static final Symbol BRUTAL_KILL = Symbol.of("brutal_kill");
    private static final Symbol EXIT = Symbol.of("exit");
    private static final Symbol KILL_TASK = Symbol.of("kill_task");

    private Tasking() {}

    @RataFunction(
            doc = "Starts a task: a process linked with the caller that runs a function without arguments, and whose"
                    + " value await gives. Its parts are task.pid, task.ref and task.owner.",
            example = "Process.await(Process.async(fn -> 6 * 7 end)) #=> 42")
    public static Object async(ProcessContext self, Object function) {
        return Tasks.async(self, Arguments.function("Process.async", function));
    }

    @RataFunction(
            doc = "The same with options: node: starts it there; :noconnection is raised for a node that is not"
                    + " connected.",
            example = "Process.await(Process.async(fn -> 6 * 7 end, node: Node.self())) #=> 42")
    public static Object async(ProcessContext self, Object function, Object options) {
        var node = Arguments.node(self, Options.of("Process.async", options, "node"));
        return Tasks.async(self, node, Arguments.function("Process.async", function));
    }

    @RataFunction(
            doc = "Starts a task that is not linked with the caller: when it fails, only who awaits it hears of it.",
            example = "Process.yield(Process.async_nolink(fn -> Process.exit(:no) end)) #=> {:exit, :no}")
    public static Object asyncNolink(ProcessContext self, Object function) {
        return Tasks.asyncNolink(self, Arguments.function("Process.async_nolink", function));
    }

    @RataFunction(
            doc = "The value of a task, waiting 5 seconds (rata.timeouts.await) for it; a pid of a spawned process"
                    + " gives the value of its function. Only the task's owner may ask, else :argument_error."
                    + " Without a value the caller exits with {reason, {:await, task, timeout}}; a crash of a"
                    + " linked task takes its owner along before that, unless it traps exits.",
            example = "Process.await(Process.async(fn -> 1 + 1 end)) #=> 2",
            waits = Waiting.ALWAYS)
    public static Object await(ProcessContext self, Object task) {
        return Tasks.await(self, task, self.host().settings().timeouts().await());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity. When the time is up the task goes on, and"
                    + " its answer is dropped.",
            example = "Process.await(Process.async(fn -> 1 + 1 end), :infinity) #=> 2",
            waits = Waiting.ALWAYS)
    public static Object await(ProcessContext self, Object task, Object timeout) {
        return Tasks.await(self, task, TimeLimits.of(timeout));
    }

    @RataFunction(
            name = "yield",
            doc = "{:ok, value} of a task, {:exit, reason} when it ended without one, or nil when it has not ended"
                    + " within 5 seconds (rata.timeouts.yield); then it can be asked again.",
            example = "Process.yield(Process.async(fn -> 2 end)) #=> {:ok, 2}",
            waits = Waiting.ALWAYS)
    public static Object yieldTask(ProcessContext self, Object task) {
        return Tasks.yield(self, task, self.host().settings().timeouts().yield());
    }

    @RataFunction(
            name = "yield",
            doc = "The same, waiting so many milliseconds, or :infinity.",
            example = "Process.yield(Process.async(fn -> Process.sleep(1000) end), 1) #=> nil",
            waits = Waiting.ALWAYS)
    public static Object yieldTask(ProcessContext self, Object task, Object timeout) {
        return Tasks.yield(self, task, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "The values of several tasks as a vector, in their order, waiting 5 seconds (rata.timeouts.await)"
                    + " for all of them. As soon as one fails, or when the time is up, the caller exits with"
                    + " {reason, {:await_many, tasks, timeout}}.",
            example = "Process.await_many([Process.async(fn -> 1 end), Process.async(fn -> 2 end)]) #=> [1, 2]",
            waits = Waiting.ALWAYS)
    public static Object awaitMany(ProcessContext self, Object tasks) {
        return Tasks.awaitMany(self, tasks, self.host().settings().timeouts().await());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity.",
            example = "Process.await_many([Process.async(fn -> 1 end), Process.async(fn -> 2 end)], 1000) #=> [1, 2]",
            waits = Waiting.ALWAYS)
    public static Object awaitMany(ProcessContext self, Object tasks, Object timeout) {
        return Tasks.awaitMany(self, tasks, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "What yield gives for several tasks, as a vector of {task, outcome} in their order, waiting 5"
                    + " seconds (rata.timeouts.yield) for all of them.",
            example = "Enum.map(Process.yield_many([Process.async(fn -> 1 end)]), fn {_, outcome} -> outcome end) #=>"
                    + " [{:ok, 1}]",
            waits = Waiting.ALWAYS)
    public static Object yieldMany(ProcessContext self, Object tasks) {
        return Tasks.yieldMany(self, tasks, self.host().settings().timeouts().yield());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity.",
            example = "Enum.map(Process.yield_many([Process.async(fn -> 1 end)], 1000), fn {_, outcome} -> outcome end)"
                    + " #=> [{:ok, 1}]",
            waits = Waiting.ALWAYS)
    public static Object yieldMany(ProcessContext self, Object tasks, Object timeout) {
        return Tasks.yieldMany(self, tasks, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "Ends a task with :shutdown, and by force when it has not ended within 5 seconds"
                    + " (rata.timeouts.task-shutdown). Gives {:ok, value} when it had answered, nil when it ended"
                    + " as asked, else {:exit, reason}.",
            example = "Process.shutdown(Process.async(fn -> Process.sleep(:infinity) end)) #=> nil",
            waits = Waiting.ALWAYS)
    public static Object shutdown(ProcessContext self, Object task) {
        return Tasks.shutdown(self, task, self.host().settings().timeouts().taskShutdown());
    }

    @RataFunction(
            doc = "The same, waiting so many milliseconds, or :infinity; with :brutal_kill it is killed at once.",
            example = "Process.shutdown(Process.async(fn -> Process.sleep(:infinity) end), :brutal_kill) #=> nil",
            waits = Waiting.ALWAYS)
    public static Object shutdown(ProcessContext self, Object task, Object timeout) {
        return timeout == BRUTAL_KILL
                ? Tasks.brutalKill(self, task)
                : Tasks.shutdown(self, task, TimeLimits.of(timeout));
    }

    @RataFunction(
            doc = "The lazy stream of what the function gives for each element of a collection, each computed by a"
                    + " task of its own: {:ok, value}, or {:exit, reason} when the task ended without one and the"
                    + " consumer traps exits. As many tasks run at once as there are processors.",
            example = "Process.async_stream([1, 2], ~ .x * 2) |> Stream.to_vector() #=> [{:ok, 2}, {:ok, 4}]",
            waits = Waiting.ALWAYS)
    public static Object asyncStream(ProcessContext self, Object collection, Object function) {
        return asyncStream(self, collection, function, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options. max_concurrency: the most tasks at once; ordered: false gives results as"
                    + " they come; timeout: the milliseconds a task may take, 5000 by default; on_timeout: :exit"
                    + " (the consumer exits, the default) or :kill_task (the result is {:exit, :timeout}).",
            example = "Process.async_stream([1, 2], ~ .x * 2, max_concurrency: 1) |> Stream.to_vector() #=> [{:ok, 2},"
                    + " {:ok, 4}]",
            waits = Waiting.ALWAYS)
    public static Object asyncStream(ProcessContext self, Object collection, Object function, Object options) {
        var fun = Arguments.function("Process.async_stream", function);
        var given = Options.of("Process.async_stream", options, "max_concurrency", "ordered", "timeout", "on_timeout");
        return TaskStreams.stream(collection, fun, streaming(self, given));
    }

    private static StreamOptions streaming(ProcessContext self, Options given) {
        var limit = given.value("timeout")
                .map(TimeLimits::of)
                .orElseGet(() -> self.host().settings().timeouts().await());
        var order = given.isFalse("ordered") ? StreamOptions.Order.COMPLETION : StreamOptions.Order.INPUT;
        return new StreamOptions(concurrency(given), order, limit, onTimeout(given));
    }

    private static int concurrency(Options given) {
        var most = given.value("max_concurrency")
                .orElse((long) Runtime.getRuntime().availableProcessors());
        if (most instanceof Long tasks && tasks >= 1) {
            return (int) Math.min(tasks, Integer.MAX_VALUE);
        }
        throw given.wrong("max_concurrency", "an int from 1 on", most);
    }

    private static StreamOptions.OnTimeout onTimeout(Options given) {
        var choice = given.value("on_timeout").orElse(EXIT);
        if (choice == EXIT) {
            return StreamOptions.OnTimeout.EXIT;
        }
        if (choice == KILL_TASK) {
            return StreamOptions.OnTimeout.KILL_TASK;
        }
        throw given.wrong("on_timeout", ":exit or :kill_task", choice);
    }
}
