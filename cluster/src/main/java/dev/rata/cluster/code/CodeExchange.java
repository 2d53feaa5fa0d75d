package dev.rata.cluster.code;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.cluster.wire.TermEncoder;
import dev.rata.config.CodeSettings;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/**
 * Gets code from other nodes and gives them this one's. Any number of functions may wait for one version: it is asked for once a peer. Getting it, checking it
 * and compiling it happen in a process of its own, away from the link; no more than a few are compiled at a time.
 */
public final class CodeExchange {
    private final CodeSource source;
    private final FunctionCodec functions;
    private final CodeSettings settings;
    private final FetchTable<CompletableFuture<Void>> table = new FetchTable<>();
    private final Semaphore compiling =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private volatile ProcessHost host;
    private volatile Pid server;

    /**
     * @param source    the node's own code
     * @param functions how values that code refers to travel
     */
    public CodeExchange(CodeSource source, FunctionCodec functions, CodeSettings settings) {
        this.source = source;
        this.functions = functions;
        this.settings = settings;
    }

    /** Starts to give code away; called once, before anything arrives from other nodes. */
    public void start(ProcessHost node) {
        host = node;
        server = spawn(new CodeServer(this, source), "code for other nodes");
    }

    private Pid spawn(ProcessBody body, String initialCall) {
        var process = ProcessRun.prepare(host, null, body, SpawnOptions.DEFAULT.initialCall(initialCall));
        host.start(process, null);
        return process.pid();
    }

    /** Writes a warning about code. */
    public void log(String text) {
        host.log(System.Logger.Level.WARNING, server, text);
    }

    /**
     * Gets a version from a node; does not wait. The stage completes when the version is installed, or with a {@link CodeException} when that has failed; a
     * failure is not tried again before a pause.
     *
     * @param wanted whose code it is, for the log: a function or module
     */
    public CompletionStage<Void> fetch(String version, NodeId from, String wanted) {
        synchronized (table) {
            switch (table.wanted(from, version, new CompletableFuture<>(), System.nanoTime())) {
                case FetchTable.Decision.Join<CompletableFuture<Void>>(var pending) -> {
                    return pending;
                }
                case FetchTable.Decision.GiveUp<CompletableFuture<Void>>(var reason) -> {
                    return CompletableFuture.failedStage(new CodeException(reason));
                }
                case FetchTable.Decision.Fetch<CompletableFuture<Void>>(var pending) -> {
                    spawn(new CodeFetch(this, source, version, from, wanted), "fetching code");
                    return pending;
                }
            }
        }
    }

    /** The fetch of a version from any node that is under way, or null. */
    CompletionStage<Void> underWay(String version) {
        synchronized (table) {
            return table.underWay(version);
        }
    }

    void fetched(String version, NodeId from) {
        CompletableFuture<Void> pending;
        synchronized (table) {
            pending = table.underWay(from, version);
            table.fetched(from, version);
        }
        if (pending != null) {
            pending.complete(null);
        }
    }

    void failed(String version, NodeId from, String reason) {
        CompletableFuture<Void> pending;
        synchronized (table) {
            pending = table.underWay(from, version);
            table.failed(from, version, reason, System.nanoTime());
        }
        if (pending != null) {
            pending.completeExceptionally(new CodeException(reason));
        }
    }

    /** The longest that getting one version may take, what it depends on not counted. */
    Duration timeout() {
        return settings.timeout();
    }

    /** Whether a value can travel on its own, within the limit that code has. */
    boolean isSendable(Object value) {
        var limit = new SizeLimit(settings.sizeLimit(), CodeSettings.SIZE_LIMIT);
        try {
            new TermEncoder(new Route(host.node(), host.node()), functions, limit).value(value);
            return true;
        } catch (RataException cannotBeSent) {
            return false;
        }
    }

    /** Held by whoever compiles. */
    Semaphore compiling() {
        return compiling;
    }
}
