package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.bindings.Program;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.bindings.travel.ProgramFunctions;
import dev.rata.cluster.pekko.ClusterNode;
import dev.rata.config.ClusterSettings;
import dev.rata.config.RataSettings;
import dev.rata.config.Switch;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One run of a program on a node of its own, from the start of the node to the exit code. */
final class ProgramRun implements AutoCloseable {
    /** What happens when the main process has ended well. */
    enum AtEnd {
        HALT,
        STAY
    }

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private final CompletableFuture<RataNode> node;
    private final ProgramFunctions functions;
    private final boolean clustered;
    private final LogLines log;
    private volatile ClusterNode member;
    private final Duration leaveTimeout;
    private boolean closed;

    /** Starts the node, while the caller goes on. */
    ProgramRun(Config config, List<String> arguments) {
        this(
                config,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                LogOutput.standardError(RataSettings.of(config).log()),
                arguments);
    }

    /** The same with places of its own for what programs print and log. */
    ProgramRun(Config config, PrintStream output, LogLines log, List<String> arguments) {
        this.log = log;
        Surroundings surroundings =
                new Surroundings(output, log, arguments, Path.of(""), (self, code) -> exitCode.complete(code));
        ClusterSettings cluster = ClusterSettings.of(config);
        clustered = cluster.enabled() == Switch.ON;
        functions = new ProgramFunctions(cluster.code());
        leaveTimeout = cluster.leaveTimeout();
        node = CompletableFuture.supplyAsync(
                () -> clustered ? startMember(config, surroundings) : RataNode.start(config, log, surroundings));
    }

    /** A node of a cluster that is asked to end leaves in good order, which is no failure. */
    private void leave() {
        boolean asked = !exitCode.isDone();
        close();
        if (asked) {
            Runtime.getRuntime().halt(0);
        }
    }

    private RataNode startMember(Config config, Surroundings surroundings) {
        member = ClusterNode.start(config, log, functions, surroundings);
        member.end().thenAccept(this::memberEnded);
        log.line(System.Logger.Level.INFO, "node " + member.id().name().name() + " has started");
        return member.node();
    }

    private void memberEnded(ClusterNode.End end) {
        switch (end) {
            case LEFT -> exitCode.complete(0);
            // Not even a shutdown hook: others may have taken over what ran here.
            case REMOVED -> Runtime.getRuntime().halt(RataCommand.REMOVED);
        }
    }

    /**
     * Loads the program and runs it to its end.
     *
     * @return the exit code
     */
    int run(Supplier<ProcessBody> program, AtEnd atEnd) throws InterruptedException, CommandFailure {
        ProcessBody body = program.get();
        if (body instanceof Program compiled) {
            add(compiled);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(clustered ? this::leave : this::close, "rata-shutdown"));
        started().run(body).thenAccept(ending -> mainEnded(ending, atEnd));
        return exitCode.join();
    }

    /** Makes the functions of a program known, so that they can be sent to other nodes. */
    void add(Program program) {
        functions.add(program);
    }

    /**
     * Lets somebody use the node, on a thread of its own, until that comes to its end or a process ends the program.
     *
     * @return the exit code
     */
    int use(Consumer<RataNode> user) throws InterruptedException, CommandFailure {
        Runtime.getRuntime().addShutdownHook(new Thread(clustered ? this::leave : this::close, "rata-shutdown"));
        RataNode started = started();
        Thread.ofPlatform().name("rata-user").daemon().start(() -> {
            try {
                user.accept(started);
                exitCode.complete(0);
            } catch (RuntimeException | Error failure) {
                exitCode.completeExceptionally(failure);
            }
        });
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

    private void mainEnded(RataNode.Ending ending, AtEnd atEnd) {
        if (!ExitReason.isOrderly(ending.reason())) {
            exitCode.complete(RataCommand.FAILED);
        } else if (atEnd == AtEnd.HALT) {
            exitCode.complete(0);
        }
    }

    /** Ends all processes and the node. Called by whoever comes first, the end of the program or a signal; the other one waits. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            CompletableFuture<Void> ended = node.thenAcceptAsync(this::end).exceptionally(failure -> null);
            if (clustered) {
                await(ended);
            } else {
                ended.join();
            }
        }
    }

    private void end(RataNode started) {
        if (clustered) {
            member.close();
        } else {
            started.close();
        }
    }

    private void await(CompletableFuture<Void> left) {
        try {
            left.get(leaveTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            log.line(
                    System.Logger.Level.ERROR,
                    "leaving the cluster took longer than " + leaveTimeout.toMillis()
                            + " ms (rata.cluster.leave-timeout); the node ends without");
            Runtime.getRuntime().halt(RataCommand.FAILED);
        } catch (ExecutionException | InterruptedException unexpected) {
            throw new IllegalStateException("the node could not be closed", unexpected);
        }
    }
}
