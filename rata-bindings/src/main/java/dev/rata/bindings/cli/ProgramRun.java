package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.bindings.Program;
import dev.rata.bindings.ProgramFunctions;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.cluster.pekko.ClusterNode;
import dev.rata.config.ClusterSettings;
import dev.rata.config.RataSettings;
import dev.rata.config.Switch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** One run of a program on a node of its own, from the start of the node to the exit code. */
final class ProgramRun implements AutoCloseable {
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final CompletableFuture<RataNode> node;
    private final ProgramFunctions functions;
    private final boolean clustered;
    private boolean closed;

    /** Starts the node, while the caller goes on. */
    ProgramRun(Config config, List<String> arguments) {
        LogLines log = LogOutput.standardError(RataSettings.of(config).log());
        Surroundings surroundings = new Surroundings(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                log,
                arguments,
                Path.of(""),
                (self, code) -> exitCode.complete(code));
        ClusterSettings cluster = ClusterSettings.of(config);
        clustered = cluster.enabled() == Switch.ON;
        functions = new ProgramFunctions(cluster.code());
        node = CompletableFuture.supplyAsync(
                () -> clustered ? startMember(config, log, surroundings) : RataNode.start(config, log, surroundings));
    }

    /** A node of a cluster that is asked to end leaves in good order, which is no failure. */
    private void leave() {
        boolean asked = !exitCode.isDone();
        close();
        if (asked) {
            Runtime.getRuntime().halt(0);
        }
    }

    private RataNode startMember(Config config, LogLines log, Surroundings surroundings) {
        ClusterNode member = ClusterNode.start(config, log, functions, surroundings);
        log.line(System.Logger.Level.INFO, "node " + member.id().name().name() + " has started");
        return member.node();
    }

    /**
     * Loads the program and runs it to its end.
     *
     * @return the exit code
     */
    int run(Supplier<ProcessBody> program, RunCommand.AtEnd atEnd) throws InterruptedException, CommandFailure {
        ProcessBody body = program.get();
        if (body instanceof Program compiled) {
            functions.add(compiled);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(clustered ? this::leave : this::close, "rata-shutdown"));
        started().run(body).thenAccept(ending -> mainEnded(ending, atEnd));
        return exitCode.join();
    }

    private RataNode started() throws InterruptedException, CommandFailure {
        try {
            return node.get();
        } catch (ExecutionException e) {
            exitCode.complete(RataCommand.FAILED);
            throw new CommandFailure(
                    "the node could not be started: " + e.getCause().getMessage());
        }
    }

    private void mainEnded(RataNode.Ending ending, RunCommand.AtEnd atEnd) {
        if (!ExitReason.isOrderly(ending.reason())) {
            exitCode.complete(RataCommand.FAILED);
        } else if (atEnd == RunCommand.AtEnd.HALT) {
            exitCode.complete(0);
        }
    }

    /** Ends all processes and the node. Called by whoever comes first, the end of the program or a signal; the other one waits. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            node.thenAccept(RataNode::close).exceptionally(failure -> null).join();
        }
    }
}
