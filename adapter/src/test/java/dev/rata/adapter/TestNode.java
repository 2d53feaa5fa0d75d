package dev.rata.adapter;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One node for all tests of this JVM, and what tests do in its processes. */
public final class TestNode {
    public static final Object NOTHING = Symbol.of("nothing came");
    private static final Map<Pid, CompletableFuture<CrashReport>> REPORTS = new ConcurrentHashMap<>();
    private static final Queue<String> LINES = new ConcurrentLinkedQueue<>();
    private static final RataNode NODE = RataNode.start(ConfigFactory.load(), new Recorder());

    private TestNode() {}

    private static final class Recorder implements NodeLog {
        @Override
        public void crashed(CrashReport report) {
            REPORTS.computeIfAbsent(report.pid(), any -> new CompletableFuture<>())
                    .complete(report);
        }

        @Override
        public void line(System.Logger.Level level, String text) {
            LINES.add(text);
        }
    }

    /** The report of a process's crash, which has to come. */
    public static CrashReport report(Pid pid) {
        try {
            return REPORTS.computeIfAbsent(pid, any -> new CompletableFuture<>())
                    .get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("no crash was reported", failed);
        }
    }

    /** The log lines so far that contain that text. */
    public static List<String> lines(String part) {
        return LINES.stream().filter(line -> line.contains(part)).toList();
    }

    /** The node itself. */
    public static RataNode node() {
        return NODE;
    }

    /** Code of a process whose value does not matter. */
    @FunctionalInterface
    public interface Steps {
        void run(ProcessContext self);
    }

    /** Runs assertions in a fresh process that does not trap exits. */
    public static void inProcess(Steps steps) {
        var failure = new Throwable[1];
        var ending = ending(self -> {
            try {
                steps.run(self);
            } catch (AssertionError | RuntimeException failed) {
                failure[0] = failed;
            }
            return Symbol.of("done");
        });
        if (failure[0] instanceof AssertionError assertion) {
            throw assertion;
        }
        if (failure[0] != null) {
            throw new AssertionError("the process raised", failure[0]);
        }
        if (ending.result().isEmpty()) {
            throw new AssertionError("the process ended with " + ending.reason());
        }
    }

    /** How a fresh process running that body ends. */
    public static RataNode.Ending ending(ProcessBody body) {
        try {
            return NODE.run(body).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("the process did not end", failed);
        }
    }

    /** The exception that those steps raise. */
    public static RataException raisedBy(Runnable steps) {
        try {
            steps.run();
        } catch (RataException raised) {
            return raised;
        }
        throw new AssertionError("nothing was raised");
    }

    /** The oldest message, or {@link #NOTHING} after so many milliseconds without one. */
    public static Object receive(ProcessContext self, long millis) {
        self.beginReceive(millis, null);
        var message = self.nextMessage();
        if (message == ProcessContext.TIMEOUT) {
            return NOTHING;
        }
        self.acceptMessage();
        return message;
    }

    /** The next message, which has to come. */
    public static Object receive(ProcessContext self) {
        var message = receive(self, 10_000);
        if (message == NOTHING) {
            throw new AssertionError("no message came");
        }
        return message;
    }

    /** Waits for that very message and leaves all others. */
    public static void await(ProcessContext self, Object expected) {
        self.beginReceive(10_000L, null);
        for (var message = self.nextMessage(); !message.equals(expected); message = self.nextMessage()) {
            if (message == ProcessContext.TIMEOUT) {
                throw new AssertionError(expected + " did not come");
            }
        }
        self.acceptMessage();
    }

    /** All messages that are in the mailbox. What was sent by a process that has since answered is in it. */
    public static List<Object> received(ProcessContext self) {
        var messages = new ArrayList<Object>();
        for (var message = receive(self, 0); message != NOTHING; message = receive(self, 0)) {
            messages.add(message);
        }
        return messages;
    }

    /** Waits for a process's end and gives its reason. */
    public static Object endOf(ProcessContext self, Pid pid) {
        return switch (self.awaitReply(self.monitorForReply(pid), 10_000)) {
            case Reply.Down(Object reason) -> reason;
            case Reply.Value(Object value) -> value;
            case Reply.TimedOut() -> throw new AssertionError("it did not end");
        };
    }

    public static Symbol sym(String name) {
        return Symbol.of(name);
    }

    public static ListTerm list(Object... elements) {
        return ListTerm.of(elements);
    }
}
