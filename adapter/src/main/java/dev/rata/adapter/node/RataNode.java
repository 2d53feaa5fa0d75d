package dev.rata.adapter.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.RataSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A node: a place where processes run. All methods may be called from any thread, but not from within a process, which has its {@link
 * dev.rata.adapter.process.ProcessContext} for the same purposes.
 */
public final class RataNode implements AutoCloseable {
    private static final Symbol ALONE = Symbol.of("nonode@nohost");

    private final PekkoNode pekko;

    private RataNode(PekkoNode pekko) {
        this.pekko = pekko;
    }

    /** How a process ended: its exit reason, and the value of its body when it returned one. */
    public record Ending(Object reason, Optional<Object> result) {}

    /** Starts a node that is alone, with the configuration of the class path and system properties; log lines go to {@link System.Logger}. */
    public static RataNode start() {
        return start(ConfigFactory.load(), new SystemLog());
    }

    /**
     * Starts a node that is alone.
     *
     * @param config a resolved configuration that includes the reference configuration
     * @param log    where crash reports and log lines go
     * @throws dev.rata.config.SettingsException naming every bad setting
     */
    public static RataNode start(Config config, NodeLog log) {
        return start(config, log, null);
    }

    /** The same, with an object that processes find as {@link ProcessHost#environment()}. */
    public static RataNode start(Config config, NodeLog log, Object environment) {
        var node = new NodeId(ALONE, ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
        return new RataNode(PekkoNode.start(node, RataSettings.of(config), config, log, environment));
    }

    /** The front door of a node that was started otherwise, such as one of a cluster. */
    public static RataNode of(PekkoNode pekko) {
        return new RataNode(pekko);
    }

    /** Starts a process that no other spawned. */
    public Pid spawn(ProcessBody body) {
        return spawn(body, SpawnOptions.DEFAULT);
    }

    /** The same with options; those about the spawner do not apply. */
    public Pid spawn(ProcessBody body, SpawnOptions options) {
        return pekko.spawn(body, options).pid();
    }

    /** Starts a process and completes with its end. */
    public CompletableFuture<Ending> run(ProcessBody body) {
        return pekko.spawn(body, SpawnOptions.DEFAULT.on(SpawnOptions.Dispatch.VIRTUAL))
                .ending()
                .thenApply(ending -> new Ending(ending.reason(), Optional.ofNullable(ending.result())));
    }

    /** Sends a message from outside; a dead pid drops it. */
    public void send(Pid to, Object message) {
        ((ProcessPid) to).deliver(message);
    }

    /** The process of that name. */
    public Optional<Pid> whereis(Object name) {
        return pekko.locate(name) instanceof Location.At(var pid) ? Optional.of(pid) : Optional.empty();
    }

    /** The live processes, oldest first. */
    public List<Pid> processes() {
        return pekko.processes();
    }

    /** The node as its processes see it. */
    public ProcessHost host() {
        return pekko;
    }

    /** Whether it has begun to end. */
    public boolean isStopping() {
        return pekko.isStopping();
    }

    /** Asks all processes to exit with {@code :shutdown}, kills what is left after {@code rata.process.shutdown-grace}, and stops. */
    @Override
    public void close() {
        pekko.stop(pekko.settings().process().shutdownGrace());
    }
}
