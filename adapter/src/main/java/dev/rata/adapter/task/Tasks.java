package dev.rata.adapter.task;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.util.ArrayList;
import java.util.List;

/**
 * Tasks: OTP-style futures, Elixir's {@code Task}. A task is a process whose value its owner waits for. Waiting takes no message out of the owner's mailbox and
 * leaves none; an answer that was given up is dropped.
 *
 * <p>All functions run in the owner's process; from another one they raise {@code :argument_error}.
 */
public final class Tasks {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol EXIT = Symbol.of("exit");
    private static final Symbol AWAIT = Symbol.of("await");
    private static final Symbol AWAIT_MANY = Symbol.of("await_many");
    private static final Symbol TIMEOUT = Symbol.of("timeout");
    private static final long FOR_EVER = -1;

    private Tasks() {}

    /** Starts a task linked with the caller: each dies when the other exits abnormally, unless it traps exits. */
    public static TaskTerm async(ProcessContext self, Fun function) {
        return async(self, self.host().node().name(), function);
    }

    /**
     * The same on a node, this or another.
     *
     * @throws RataException {@code :noconnection} when the node is not connected, {@code :argument_error} when the function cannot be sent
     */
    public static TaskTerm async(ProcessContext self, Symbol node, Fun function) {
        return start(self, node, function, SpawnOptions.DEFAULT.linked());
    }

    /** Starts a task that is not linked: its failure is seen only by whoever awaits it. */
    public static TaskTerm asyncNolink(ProcessContext self, Fun function) {
        return start(self, self.host().node().name(), function, SpawnOptions.DEFAULT);
    }

    private static TaskTerm start(ProcessContext self, Symbol node, Fun function, SpawnOptions options) {
        var ref = self.makeRef();
        var pid = self.spawn(node, function, options.resultTo(ref)).pid();
        return new TaskTerm(pid, ref, self.pid());
    }

    /**
     * The value of a task, or of a process that was spawned: while it lives anybody may wait for that, afterwards it is given to the spawner, once.
     *
     * @param taskOrPid a {@link TaskTerm} or a pid
     * @throws RataException an exit with {@code {reason, {:await, task, limit}}}: {@code :timeout}, after which the task goes on and its answer is dropped, or
     *     the reason it ended with. The owner of a linked task that crashed does not get here unless it traps exits.
     */
    public static Object await(ProcessContext self, Object taskOrPid, TimeLimit limit) {
        var ref = taskOrPid instanceof Pid pid
                ? self.monitorForResult(pid)
                : owned(self, taskOrPid).ref();
        return switch (self.awaitReply(ref, limit.millis())) {
            case Reply.Value(Object value) -> value;
            case Reply.Down(Object reason) -> throw exit(reason, AWAIT, taskOrPid, limit);
            case Reply.TimedOut() -> throw exit(TIMEOUT, AWAIT, taskOrPid, limit);
        };
    }

    /** {@code {:ok, value}}, {@code {:exit, reason}}, or nil when there is no answer in time; then it can be asked for again. */
    public static Object yield(ProcessContext self, Object task, TimeLimit limit) {
        return outcome(self.yieldReply(owned(self, task).ref(), limit.millis()));
    }

    /**
     * The values of several tasks, in their order.
     *
     * @param tasks the vector of tasks, as it shows in the exit reason
     * @param limit for all of them together
     * @throws RataException an exit with {@code {reason, {:await_many, tasks, limit}}} as soon as one fails, or when the time is up; no answer of any of them
     *     arrives later
     */
    public static Object awaitMany(ProcessContext self, Object tasks, TimeLimit limit) {
        var owned = owned(self, VectorTerm.view(tasks));
        var group = self.replyGroup();
        owned.forEach(task -> self.join(task.ref(), group));
        var clock = new Stopwatch(limit);
        Object failure = null;
        for (int answered = 0; answered < owned.size() && failure == null; answered++) {
            var ref = self.awaitAny(group, clock.left());
            if (ref == null) {
                failure = TIMEOUT;
            } else if (self.pollReply(ref) instanceof Reply.Down(Object reason)) {
                failure = reason;
            }
        }
        var values = VectorTerm.builder(owned.size());
        for (TaskTerm task : owned) {
            if (self.pollReply(task.ref()) instanceof Reply.Value(Object value)) {
                values.add(value);
            }
            self.forgetReply(task.ref());
        }
        if (failure != null) {
            throw exit(failure, AWAIT_MANY, tasks, limit);
        }
        return values.build();
    }

    /**
     * What {@link #yield} gives for several tasks: a vector of {@code {task, outcome}} in their order.
     *
     * @param limit for all of them together
     */
    public static Object yieldMany(ProcessContext self, Object tasks, TimeLimit limit) {
        var owned = owned(self, VectorTerm.view(tasks));
        var clock = new Stopwatch(limit);
        var outcomes = VectorTerm.builder(owned.size());
        for (TaskTerm task : owned) {
            outcomes.add(ListTerm.of(task, outcome(self.yieldReply(task.ref(), clock.left()))));
        }
        return outcomes.build();
    }

    /**
     * Ends a task with {@code :shutdown}, and with {@code :kill} when it has not ended within the limit: {@code {:ok, value}} when it answered all the same, nil
     * when it ended as asked, else {@code {:exit, reason}}.
     */
    public static Object shutdown(ProcessContext self, Object task, TimeLimit limit) {
        var owned = owned(self, task);
        var end = signal(self, owned, ExitReason.SHUTDOWN);
        var reply = self.awaitReply(end, limit.millis());
        if (reply instanceof Reply.TimedOut) {
            reply = self.awaitReply(signal(self, owned, ExitReason.KILL), FOR_EVER);
        }
        return ended(self, owned, reply, ExitReason.SHUTDOWN);
    }

    /** Kills a task: {@code {:ok, value}} when it had answered, nil when it was killed, else {@code {:exit, reason}}. */
    public static Object brutalKill(ProcessContext self, Object task) {
        var owned = owned(self, task);
        var reply = self.awaitReply(signal(self, owned, ExitReason.KILL), FOR_EVER);
        return ended(self, owned, reply, ExitReason.KILLED);
    }

    private static Ref signal(ProcessContext self, TaskTerm task, Object reason) {
        var end = self.monitorForReply(task.pid());
        self.unlink(task.pid());
        self.exit(task.pid(), reason);
        return end;
    }

    /** The outcome of a task that has ended: its own answer says it, unless that was taken before. */
    private static Object ended(ProcessContext self, TaskTerm task, Reply end, Object expected) {
        var reply = self.expectsReply(task.ref()) ? self.awaitReply(task.ref(), FOR_EVER) : end;
        return reply instanceof Reply.Down(Object reason) && reason == expected ? Nil.NIL : outcome(reply);
    }

    private static Object outcome(Reply reply) {
        return switch (reply) {
            case Reply.Value(Object value) -> ListTerm.of(OK, value);
            case Reply.Down(Object reason) -> ListTerm.of(EXIT, reason);
            case Reply.TimedOut() -> Nil.NIL;
        };
    }

    private static List<TaskTerm> owned(ProcessContext self, VectorTerm tasks) {
        var owned = new ArrayList<TaskTerm>();
        tasks.forEach(task -> owned.add(owned(self, task)));
        return owned;
    }

    private static TaskTerm owned(ProcessContext self, Object term) {
        if (!(term instanceof TaskTerm task)) {
            throw RataException.of(
                    "argument_error", "expected a task, made by async or async_nolink, and got " + Terms.inspect(term));
        }
        if (!task.owner().equals(self.pid())) {
            throw RataException.of(
                    "argument_error",
                    Terms.inspect(task) + " can only be asked by its owner " + Terms.inspect(task.owner()) + ", not by "
                            + Terms.inspect(self.pid()));
        }
        return task;
    }

    static RataException exit(Object reason, Symbol function, Object argument, TimeLimit limit) {
        return RataException.exit(ListTerm.of(reason, ListTerm.of(function, argument, TimeLimits.term(limit))));
    }
}
