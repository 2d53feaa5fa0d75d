package dev.rata.adapter.pekko;

import com.typesafe.config.Config;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.Destinations;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Gate;
import dev.rata.adapter.process.Inbox;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.Nodes;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.registry.NodeDestinations;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.timer.SystemScheduler;
import dev.rata.adapter.timer.Timers;
import dev.rata.config.RataSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;

/**
 * One node: an actor system and the processes that run in it, from the start to the orderly end of both. Its other methods answer what processes ask of their
 * node, in a line each that leads to the part that knows.
 */
public final class PekkoNode implements ProcessHost {
    private static final Duration TERMINATION = Duration.ofSeconds(10);

    private final NodeId node;
    private final RataSettings settings;
    private final NodeLog log;
    private final Object environment;
    private final SystemScheduler scheduler = new SystemScheduler();
    private final Timers timers = new Timers(scheduler, this::sendLater);
    private final AtomicLong ids = new AtomicLong();
    private final ConcurrentHashMap<Pid, CompletableFuture<Ending>> awaited = new ConcurrentHashMap<>();
    private final ActorSystem<Void> system;
    private final ProcessTable table;
    private volatile Nodes nodes = Nodes.NONE;
    private volatile Gate gate = Gate.OPEN;
    private volatile boolean stopping;
    private final List<ActorRef<ProcessRun>> spawners;
    private final Destinations destinations;

    private PekkoNode(
            Function<ActorSystem<Void>, NodeId> identity,
            RataSettings settings,
            Config config,
            NodeLog log,
            Object environment) {
        this.settings = settings;
        this.log = log;
        this.environment = environment;
        var started = new CompletableFuture<List<ActorRef<ProcessRun>>>();
        system = ActorSystem.create(
                Spawner.pool(settings.process().spawners(), started),
                "rata",
                BootstrapSetup.create(config).withClassloader(new WithoutManifests(PekkoNode.class.getClassLoader())));
        table = ProcessTable.of(system.classicSystem());
        spawners = started.join();
        node = identity.apply(system);
        destinations = new NodeDestinations(node.name(), this::nodes);
    }

    /** Starts a node with the given, resolved configuration. */
    public static PekkoNode start(NodeId node, RataSettings settings, Config config, NodeLog log, Object environment) {
        return start(system -> node, settings, config, log, environment);
    }

    /** The same for a node whose identity comes from its actor system, which then exists. */
    public static PekkoNode start(
            Function<ActorSystem<Void>, NodeId> identity,
            RataSettings settings,
            Config config,
            NodeLog log,
            Object environment) {
        return new PekkoNode(identity, settings, config, log, environment);
    }

    /** How a process ended: its reason, and its body's value when it returned one, else null. */
    public record Ending(Object reason, Object result) {}

    /** A process started from outside, and its end to come. */
    public record Started(Pid pid, CompletableFuture<Ending> ending) {}

    /** Starts a process that no process spawned. */
    public Started spawn(ProcessBody body, SpawnOptions options) {
        var ending = new CompletableFuture<Ending>();
        return new Started(spawn(body, options, ending), ending);
    }

    /**
     * Asks every process to exit with {@code :shutdown}, kills what is left after the grace, and stops the actor system. When {@link #stopProcesses} has done
     * its part already, it is not done again.
     *
     * @return whether all processes had ended by then; one that is stuck in Java code is left behind
     */
    public boolean stop(Duration grace) {
        var ended = stopping ? within(Duration.ZERO, table.whenEmpty()) : stopProcesses(grace);
        system.terminate();
        // While a process is stuck its actor is, and the system never ends.
        within(ended ? TERMINATION : grace, system.getWhenTerminated().toCompletableFuture());
        Carriers.forget(system.classicSystem());
        scheduler.close();
        return ended;
    }

    /** Asks every process to exit with {@code :shutdown} and kills what is left after the grace; whether all had ended then. */
    public boolean stopProcesses(Duration grace) {
        stopping = true;
        var gone = table.whenEmpty();
        signalAll(ExitReason.SHUTDOWN);
        var ended = within(grace, gone);
        if (!ended) {
            signalAll(ExitReason.KILL);
            ended = within(grace, gone);
        }
        return ended;
    }

    /** Whether its processes have been asked to exit because it ends. */
    public boolean isStopping() {
        return stopping;
    }

    private void signalAll(Object reason) {
        var nobody = LocalPid.nobody(node);
        table.forEach(process -> process.pid().deliver(new Signal.Exit(nobody, reason)));
    }

    private static boolean within(Duration limit, CompletableFuture<?> event) {
        try {
            event.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the node could not stop", e.getCause());
        }
    }

    @Override
    public NodeId node() {
        return node;
    }

    @Override
    public RataSettings settings() {
        return settings;
    }

    @Override
    public long nextId() {
        return ids.incrementAndGet();
    }

    @Override
    public Inbox newInbox(ProcessRun process) {
        return new ProcessQueue(process);
    }

    @Override
    public void start(ProcessRun process, ProcessRun spawner) {
        table.add(process);
        if (spawner != null && spawner.execution() instanceof HostingActor host) {
            host.start(process);
        } else {
            var id = process.pid().id();
            spawners.get((int) (id % spawners.size())).tell(process);
        }
    }

    @Override
    public Pid spawn(ProcessBody body, SpawnOptions options, Consumer<Object> ended) {
        var ending = new CompletableFuture<Ending>();
        // Before it starts: so it is told by the thread of the process, never within this call.
        ending.thenAccept(end -> ended.accept(end.reason()));
        return spawn(body, options, ending);
    }

    private Pid spawn(ProcessBody body, SpawnOptions options, CompletableFuture<Ending> ending) {
        var process = ProcessRun.prepare(this, null, body, options);
        awaited.put(process.pid(), ending);
        start(process, null);
        return process.pid();
    }

    @Override
    public void ended(LocalPid pid, Object reason, Object result) {
        var ending = awaited.remove(pid);
        if (ending != null) {
            ending.complete(new Ending(reason, result));
        }
        table.remove(pid);
    }

    @Override
    public List<Pid> processes() {
        return table.pids();
    }

    @Override
    public Destinations destinations() {
        return destinations;
    }

    @Override
    public Nodes nodes() {
        return nodes;
    }

    /** Says how to reach other nodes. */
    public void connect(Nodes others) {
        nodes = others;
    }

    @Override
    public Gate gate() {
        return gate;
    }

    /** Sets what processes have to pass from now on. */
    public void guard(Gate guard) {
        gate = guard;
    }

    /** The live process of that number, or null. */
    public LocalPid process(long id) {
        var process = table.process(id);
        return process == null ? null : process.pid();
    }

    /** The actor system that the processes run in. */
    public ActorSystem<Void> system() {
        return system;
    }

    @Override
    public Object environment() {
        return environment;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        return scheduler.after(delay, task);
    }

    @Override
    public Ref sendAfter(Object destination, Object message, long millis) {
        var ref = newRef();
        timers.start(ref, destination, message, millis);
        return ref;
    }

    private void sendLater(Object destination, Object message) {
        if (locate(destination) instanceof Location.At(var pid)) {
            ((ProcessPid) pid).deliver(message);
        }
    }

    @Override
    public long cancelTimer(Ref timer) {
        return timers.cancel(timer);
    }

    @Override
    public long readTimer(Ref timer) {
        return timers.read(timer);
    }

    @Override
    public void report(CrashReport report) {
        log.crashed(report);
    }

    @Override
    public void log(System.Logger.Level level, Pid process, String text) {
        log.line(level, Terms.print(process) + " " + text);
    }

    @Override
    public void mailboxGrew(LocalPid pid, int messages) {
        log(
                System.Logger.Level.WARNING,
                pid,
                "has " + messages
                        + " messages waiting (rata.process.mailbox-warning); it receives more slowly than it is sent"
                        + " to");
    }
}
