package dev.rata.adapter.process;

import dev.rata.adapter.registry.NodeDestinations;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.RataSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A node without threads: a process runs when the test calls its {@link ProcessRun#turn}, and alarms are only noted. */
public final class ManualHost implements ProcessHost {
    public static final NodeId NODE = new NodeId(Symbol.of("nonode@nohost"), 1);

    private final AtomicLong ids = new AtomicLong();
    private final Destinations destinations = new NodeDestinations(NODE.name(), this::nodes);
    private final RataSettings settings = RataSettings.defaults();
    private final Map<Pid, ProcessRun> live = new LinkedHashMap<>();

    final List<Duration> alarms = new ArrayList<>();
    final List<CrashReport> reports = new ArrayList<>();
    final List<String> lines = new ArrayList<>();

    /** A process of this host that no other spawned. */
    public ProcessRun process(ProcessBody body) {
        return ProcessRun.prepare(this, null, body, SpawnOptions.DEFAULT);
    }

    /** A pid of this host whose process has ended. */
    public LocalPid ended() {
        var process = process(self -> 0L);
        process.turn();
        return process.pid();
    }

    @Override
    public NodeId node() {
        return NODE;
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
        return new QueuedInbox(new ConcurrentLinkedQueue<>());
    }

    private record QueuedInbox(Queue<Object> queue) implements Inbox {
        @Override
        public void add(Object entry) {
            queue.add(entry);
        }

        @Override
        public Object take() {
            return queue.poll();
        }

        @Override
        public boolean isEmpty() {
            return queue.isEmpty();
        }

        @Override
        public int count() {
            return queue.size();
        }
    }

    @Override
    public void start(ProcessRun process, ProcessRun spawner) {
        live.put(process.pid(), process);
    }

    @Override
    public Pid spawn(ProcessBody body, SpawnOptions options, Consumer<Object> ended) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void ended(LocalPid pid, Object reason, Object result) {
        live.remove(pid);
    }

    @Override
    public List<Pid> processes() {
        return List.copyOf(live.keySet());
    }

    @Override
    public Object environment() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Destinations destinations() {
        return destinations;
    }

    @Override
    public Nodes nodes() {
        return Nodes.NONE;
    }

    @Override
    public Alarm after(Duration delay, Runnable task) {
        alarms.add(delay);
        return () -> alarms.remove(delay);
    }

    @Override
    public Ref sendAfter(Object destination, Object message, long millis) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long cancelTimer(Ref timer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long readTimer(Ref timer) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void report(CrashReport report) {
        reports.add(report);
    }

    @Override
    public void log(System.Logger.Level level, Pid process, String text) {
        lines.add(text);
    }

    @Override
    public void mailboxGrew(LocalPid pid, int messages) {
        lines.add("grew to " + messages);
    }
}
