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

    /** The names of its processes, and where destinations lead. */
    Destinations destinations();

    /** Where a destination leads, by {@link Destinations#locate}. */
    default Location locate(Object destination) {
        return destinations().locate(destination);
    }

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
