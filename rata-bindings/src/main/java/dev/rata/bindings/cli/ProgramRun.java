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
import dev.rata.config.SettingsException;
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
import java.util.concurrent.Future;
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
    /** How the node ends; known before it has started, for that may take long. */
    private final CompletableFuture<Runnable> ending;

    private final ProgramFunctions functions;
    private final boolean clustered;
    private final LogLines log;
    private final Duration leaveTimeout;
    private volatile boolean asked;
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
        if (clustered) {
            var member = CompletableFuture.supplyAsync(() -> ClusterNode.open(config, log, functions, surroundings));
            ending = member.thenApply(opened -> opened::close);
            // On another thread, for this one has to tell first how the node ends.
            node = member.thenApplyAsync(this::joined);
        } else {
            node = CompletableFuture.supplyAsync(() -> RataNode.start(config, log, surroundings));
            ending = node.thenApply(started -> started::close);
        }
    }

    /** The program as {@link #run} takes it; of a node of a cluster loaded already, so that others never hear of a node whose program cannot be loaded. */
    static Supplier<ProcessBody> program(Config config, Supplier<ProcessBody> loading) {
        if (ClusterSettings.of(config).enabled() == Switch.OFF) {
            return loading;
        }
        ProcessBody loaded = loading.get();
        return () -> loaded;
    }

    /** A node of a cluster that is asked to end leaves in good order, which is no failure; one that has not started by then has failed to. */
    private void leave() {
        asked = !exitCode.isDone();
        boolean started = node.state() == Future.State.SUCCESS;
        close();
        if (!asked) {
            return;
        }
        if (!started) {
            log.line(System.Logger.Level.ERROR, "the node could not be started: it was asked to end before it had");
        }
        Runtime.getRuntime().halt(started ? 0 : RataCommand.FAILED);
    }

    private RataNode joined(ClusterNode member) {
        member.end().thenAccept(this::memberEnded);
        member.join();
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
        endWithTheJvm();
        ProcessBody body = loaded(program);
        started().run(body).thenAccept(ending -> mainEnded(ending, atEnd));
        return exitCode.join();
    }

    /** Before anything that takes time: the node may be joined already while the program is being loaded. */
    private void endWithTheJvm() {
        Runtime.getRuntime().addShutdownHook(new Thread(clustered ? this::leave : this::close, "rata-shutdown"));
    }

    private ProcessBody loaded(Supplier<ProcessBody> program) {
        try {
            ProcessBody body = program.get();
            if (body instanceof Program compiled) {
                add(compiled);
            }
            return body;
        } catch (RuntimeException failure) {
            exitCode.complete(RataCommand.FAILED);
            throw failure;
        }
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
        endWithTheJvm();
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
            if (asked) {
                // Who took the signal tells of it, and ends the JVM.
                return new CompletableFuture<RataNode>().join();
            }
            exitCode.complete(RataCommand.FAILED);
            if (e.getCause() instanceof SettingsException told) {
                throw told;
            }
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
            CompletableFuture<Void> ended =
                    ending.thenAcceptAsync(Runnable::run).exceptionally(failure -> null);
            if (clustered) {
                await(ended);
            } else {
                ended.join();
            }
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
