package dev.rata.adapter.process;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.config.RataSettings;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** The node that a process runs in, as the process sees it. Every method may be called from any thread. */
public interface ProcessHost {
    /** This node's present incarnation. */
    NodeId node();

    RataSettings settings();

    /** A number never used before in this incarnation, for pids and refs. */
    long nextId();

    /** A new reference of this node. */
    default Ref newRef() {
        return new Ref(node(), nextId());
    }

    // ---- life

    /** The inbox of a process that is being made. */
    Inbox newInbox(ProcessRun process);

    /** Starts the actor of a process made by {@link ProcessRun#prepare}; a hosting spawner's actor becomes its parent. */
    void start(ProcessRun process, ProcessRun spawner);

    /**
     * Starts a process that no process spawned.
     *
     * @param ended told its exit reason once it has ended and everyone concerned has been told; on the thread that ran it, so it must be short
     */
    Pid spawn(ProcessBody body, SpawnOptions options, Consumer<Object> ended);

    /** Called by a process that has ended, after everyone was told. */
    void ended(LocalPid pid, Object reason, Object result);

    /** The live processes of this node, oldest first. */
    List<Pid> processes();

    /** What the application gave the node for its processes to use, such as a language's arguments and output; null when nothing. */
    Object environment();

    /** What processes have to pass before they go on; the same for the whole life of a process. */
    default Gate gate() {
        return Gate.OPEN;
    }

    // ---- names

    /**
     * Gives a free name (a symbol, a module or {@code {:global, n}}) to a live process.
     *
     * @return null, or the present owner, nothing being changed then
     * @throws RataException {@code :argument_error} when the process is dead, has a name already, or that is no name
     */
    Pid claimName(Object name, Pid pid);

    /** Takes a name from its owner; false when nobody has it. */
    boolean releaseName(Object name);

    /** Called by a process that ends, before anyone hears of it: frees its names, {@code name} being its registered one or null. */
    void releaseNames(LocalPid pid, Object name);

    /** The registered names of this node. */
    List<Object> names();

    /**
     * Where a destination leads.
     *
     * @throws RataException {@code :argument_error} for what is no destination
     */
    Location locate(Object destination);

    /** From now on {@code {module, key}} leads to one of these servers; those it led to before are given back, or null. */
    KeyedServers addKeyed(Object module, KeyedServers servers);

    /** From now on a name of this node that no process has leads to the process with that global name. */
    void addGlobalName(Object name);

    /** The servers that {@code {module, key}} leads to one of; null for any other destination. */
    KeyedServers keyed(Object destination);

    /** The other nodes. */
    Nodes nodes();

    // ---- timers

    /** Runs the task once after the delay, on a timer thread, so it must be short. */
    Alarm after(Duration delay, Runnable task);

    /** Sends a message after the delay to a pid or name; a name is resolved when the time has come, and a pid's timer dies with it. */
    Ref sendAfter(Object destination, Object message, long millis);

    /** Stops a timer: the milliseconds left, or -1 when it has fired, was cancelled or is unknown. */
    long cancelTimer(Ref timer);

    /** The milliseconds left, or -1 when it has fired, was cancelled or is unknown. */
    long readTimer(Ref timer);

    // ---- reports

    /** Reports a crash once, at error level. */
    void report(CrashReport report);

    /** Writes a log line about a process. */
    void log(System.Logger.Level level, Pid process, String text);

    /** Notes that a mailbox has grown past a warning level. */
    void mailboxGrew(LocalPid pid, int messages);

    /** Something scheduled that may be called off. */
    @FunctionalInterface
    interface Alarm {
        void cancel();
    }
}
