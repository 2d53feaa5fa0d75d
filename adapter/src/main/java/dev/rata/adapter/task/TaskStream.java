package dev.rata.adapter.task;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.ReplyGroup;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * A function applied to each element of an input by tasks linked with the consumer. The consumer gives elements with {@link #add} while there is room, and takes
 * results with {@link #next}; so elements can be produced lazily. There are never more than {@link StreamOptions#maxConcurrency} tasks started and not yet
 * delivered. A task that crashes takes a consumer along that does not trap exits; otherwise it is a result {@code {:exit, reason}}. No messages of it reach the
 * consumer's mailbox.
 *
 * <p>Belongs to one process. Must be closed, which kills what still runs.
 */
public final class TaskStream {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol EXIT = Symbol.of("exit");
    private static final Symbol TIMEOUT = Symbol.of("timeout");
    private static final Symbol ASYNC_STREAM = Symbol.of("async_stream");

    private final Object shownInput;
    private final Fun function;
    private final StreamOptions options;
    /** In the order of their start, which is that of their deadlines. */
    private final Deque<Running> window = new ArrayDeque<>();

    private final Map<Ref, Running> byRef = new HashMap<>();
    private ReplyGroup group;

    /**
     * A stream without tasks.
     *
     * @param shownInput the input as the exit reason of a time-out shows it
     */
    public TaskStream(Object shownInput, Fun function, StreamOptions options) {
        this.shownInput = shownInput;
        this.function = function;
        this.options = options;
    }

    private static final class Running {
        private final Pid pid;
        private final Ref ref;
        private final Stopwatch clock;
        private Object result;

        private Running(Pid pid, Ref ref, Stopwatch clock) {
            this.pid = pid;
            this.ref = ref;
            this.clock = clock;
        }
    }

    /** Whether there are as many tasks as there may be, so that a result has to be taken before one more is added. */
    public boolean isFull() {
        return window.size() >= options.maxConcurrency();
    }

    /** Starts the task of one more element. */
    public void add(ProcessContext self, Object element) {
        if (isFull()) {
            throw new IllegalStateException("take a result first: there are " + window.size() + " tasks already");
        }
        if (group == null) {
            group = self.replyGroup();
        }
        var ref = self.makeRef();
        var spawning = SpawnOptions.DEFAULT
                .linked(Link.QUIET)
                .resultTo(ref)
                .initialCall(function.name() + "/" + function.arity())
                .on(function.mayWait() ? Dispatch.VIRTUAL : Dispatch.FORK_JOIN);
        var pid = self.spawn(task -> function.invoke(task, element), spawning).pid();
        var running = new Running(pid, ref, new Stopwatch(options.timeout()));
        window.add(running);
        byRef.put(ref, running);
        self.join(ref, group);
    }

    /**
     * The next result, {@code {:ok, value}} or {@code {:exit, reason}}, waiting for it; null when every task's has been taken.
     *
     * @throws RataException an exit with {@code {:timeout, {:async_stream, input, timeout}}}, after which the stream is closed
     */
    public Object next(ProcessContext self) {
        while (!window.isEmpty()) {
            var ready = ready();
            if (ready != null) {
                return ready.result;
            }
            awaitOne(self);
        }
        return null;
    }

    /** Takes out the task whose result is to be delivered next, if that is known. */
    private Running ready() {
        switch (options.order()) {
            case INPUT -> {
                return window.getFirst().result == null ? null : window.removeFirst();
            }
            case COMPLETION -> {
                for (Running running : window) {
                    if (running.result != null) {
                        window.remove(running);
                        return running;
                    }
                }
                return null;
            }
        }
        throw new IllegalStateException("no such order: " + options.order());
    }

    /** Waits until one more task has a result, or the one that was started first has none in time. */
    private void awaitOne(ProcessContext self) {
        Running oldest = null;
        for (Running running : window) {
            if (running.result == null) {
                oldest = running;
                break;
            }
        }
        if (oldest == null) {
            throw new IllegalStateException("every task of the window has its result");
        }
        var ref = self.awaitAny(group, oldest.clock.left());
        if (ref == null) {
            overdue(self, oldest);
            return;
        }
        var done = byRef.remove(ref);
        if (done != null) {
            done.result = switch (self.awaitReply(ref, 0)) {
                case Reply.Value(Object value) -> ListTerm.of(OK, value);
                case Reply.Down(Object reason) -> ListTerm.of(EXIT, reason);
                case Reply.TimedOut() -> throw new IllegalStateException("an answer that was here is gone");
            };
        }
    }

    private void overdue(ProcessContext self, Running task) {
        switch (options.onTimeout()) {
            case EXIT -> {
                close(self);
                throw Tasks.exit(TIMEOUT, ASYNC_STREAM, shownInput, options.timeout());
            }
            case KILL_TASK -> {
                self.awaitReply(kill(self, task), -1);
                task.result = ListTerm.of(EXIT, TIMEOUT);
            }
        }
    }

    /** Kills the tasks that still run and waits for their end; there are none afterwards. */
    public void close(ProcessContext self) {
        var ends = new ArrayList<Ref>();
        for (Running running : window) {
            if (running.result == null) {
                ends.add(kill(self, running));
            }
        }
        window.clear();
        ends.forEach(end -> self.awaitReply(end, -1));
    }

    private Ref kill(ProcessContext self, Running task) {
        byRef.remove(task.ref);
        self.forgetReply(task.ref);
        var end = self.monitorForReply(task.pid);
        self.unlink(task.pid);
        self.exit(task.pid, ExitReason.KILL);
        return end;
    }
}
