package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Several nodes in this JVM, and what tests do in their processes. Closing it ends them. */
final class TestNodes implements AutoCloseable {
    /** How long anything is waited for that has to happen: a bound for machines that are slow, not a promise. */
    static final int SECONDS = 60;

    private final List<ClusterNode> nodes = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    /** Code of a process whose value does not matter. */
    @FunctionalInterface
    interface Steps {
        void run(ProcessContext self);
    }

    private final class Recorder implements NodeLog {
        @Override
        public void crashed(CrashReport report) {
            lines.add(report.text());
        }

        @Override
        public void line(System.Logger.Level level, String text) {
            lines.add(text);
        }
    }

    /** Starts a node on a free port. */
    ClusterNode start(String name, String... settings) {
        var node = ClusterNode.start(config(name, settings), new Recorder(), new TestFunctions(), null);
        nodes.add(node);
        return node;
    }

    /** Opens a node on a free port, which has not joined its seeds yet. */
    ClusterNode open(String name, String... settings) {
        var node = ClusterNode.open(config(name, settings), new Recorder(), new TestFunctions(), null);
        nodes.add(node);
        return node;
    }

    private static Config config(String name, String... settings) {
        return ConfigFactory.parseString(
                        "rata.cluster { node = " + name + ", port = 0 }\n" + String.join("\n", settings))
                .withFallback(ConfigFactory.load("test-cluster"))
                .resolve();
    }

    /** Starts a node and connects it with another. */
    ClusterNode startBeside(ClusterNode other, String name, String... settings) {
        var node = start(name, settings);
        if (!await(node.connect(other.id().name()))) {
            throw new AssertionError("could not connect; log: " + lines);
        }
        await(run(other, self -> {
            await(self, other, node);
            return Nil.NIL;
        }));
        return node;
    }

    private static void await(ProcessContext self, ClusterNode here, ClusterNode other) {
        self.host().nodes().monitorAll(self.pid());
        while (!here.list().contains(other.id().name())) {
            receive(self);
        }
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Runs a body in a fresh process of a node. */
    static CompletionStage<Object> run(ClusterNode node, ProcessBody body) {
        return node.node().run(body).thenApply(ending -> ending.result().orElse(ending.reason()));
    }

    /** Runs assertions in a fresh process of a node. */
    static void in(ClusterNode node, Steps steps) {
        var failure = new Throwable[1];
        var ended = await(run(node, self -> {
            try {
                steps.run(self);
            } catch (AssertionError | RuntimeException failed) {
                failure[0] = failed;
            }
            return "done";
        }));
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        if (!"done".equals(ended)) {
            throw new AssertionError("the process ended with " + ended);
        }
    }

    static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(3 * SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("it did not complete", failed);
        }
    }

    /** The next message, which has to come. */
    static Object receive(ProcessContext self) {
        self.beginReceive(SECONDS * 1000L, null);
        var message = self.nextMessage();
        if (message == ProcessContext.TIMEOUT) {
            throw new AssertionError("no message came");
        }
        self.acceptMessage();
        return message;
    }

    /** A process of this node that waits for a message. */
    static Pid idle(ProcessContext self) {
        return self.spawn(
                        TestFunctions.function("idle", Nil.NIL, (other, captured) -> receive(other)),
                        SpawnOptions.DEFAULT)
                .pid();
    }

    /** How a process ended, as a monitor tells. */
    static Object endOf(ProcessContext self, Pid pid) {
        return switch (self.awaitReply(self.monitorForReply(pid), SECONDS * 1000L)) {
            case Reply.Down(Object reason) -> reason;
            case Reply.Value(Object value) -> throw new AssertionError("it answered " + value);
            case Reply.TimedOut() -> throw new AssertionError("it did not end");
        };
    }

    static Symbol sym(String name) {
        return Symbol.of(name);
    }

    static ListTerm list(Object... elements) {
        return ListTerm.of(elements);
    }

    @Override
    public void close() {
        // The oldest last: it waits for the successors of what it runs when they leave at the same time.
        nodes.reversed().forEach(ClusterNode::close);
    }
}
