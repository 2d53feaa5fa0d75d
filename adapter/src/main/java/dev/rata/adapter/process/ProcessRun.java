package dev.rata.adapter.process;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * The life of one process: it is made, started by an actor, run a turn at a time, and ended, whereupon everyone concerned is told. It holds the process's parts
 * together; what each of them does is in their classes. The code that runs in it sees its {@link ProcessContext} instead.
 */
public final class ProcessRun {
    private final ProcessHost host;
    private final LocalPid pid;
    private final Pid parent;
    private final SpawnOptions options;
    private final Relations relations = new Relations();
    private final Replies replies = new Replies();
    private final Mailbox mailbox = new Mailbox();
    private final Inbox inbox;
    private final Parking parking;
    private final Intake intake;
    private final ProcessContext context;
    private ProcessBody body;
    private Offspring offspring;
    private String startedAs;
    private boolean preempted;
    private boolean finished;
    private volatile Object registeredName;
    private volatile Execution execution;

    private ProcessRun(ProcessHost host, Pid parent, ProcessBody body, SpawnOptions options) {
        this.host = host;
        this.parent = parent;
        this.body = body;
        this.options = options;
        this.pid = new LocalPid(host.node(), host.nextId());
        this.inbox = host.newInbox(this);
        this.parking = new Parking(host, pid, inbox);
        var signals = new SignalHandler(this, relations, replies, mailbox);
        this.intake = new Intake(host, pid, inbox, mailbox, signals);
        this.context = new ProcessContext(this, signals, intake, parking);
    }

    // ---------------------------------------------------------------- birth

    /**
     * Makes a process, for the host to start. Its pid is good at once: what is sent to it waits for its first turn.
     *
     * @param spawner the process that spawns it, or null when it is started from outside
     * @throws RataException {@code :argument_error} when the name asked for is taken
     */
    public static ProcessRun prepare(ProcessHost host, ProcessRun spawner, ProcessBody body, SpawnOptions options) {
        return make(host, spawner == null ? null : spawner.pid, body, options);
    }

    private static ProcessRun make(ProcessHost host, Pid parent, ProcessBody body, SpawnOptions options) {
        var made = new ProcessRun(host, parent, body, options);
        made.pid.attach(made);
        if (options.name() != null) {
            made.takeName(options.name());
        }
        return made;
    }

    private void takeName(Object name) {
        var owner = host.destinations().claim(name, pid);
        if (owner != null) {
            pid.detach(null, null);
            throw RataException.of(
                    "argument_error",
                    "the name " + Terms.inspect(name) + " belongs to " + Terms.inspect(owner) + " already");
        }
    }

    /**
     * Makes and starts a process for one of another node, who is told first, so that it hears of the birth before all else.
     *
     * @throws RataException as {@link #prepare}
     */
    public static void spawn(ProcessHost host, Signal.Spawn order) {
        var child = make(host, order.sender(), order.body(), order.options());
        child.belongTo(order.sender(), order.monitor());
        ProcessPid.deliver(order.sender(), new Signal.Born(order.ref(), child.pid));
        host.start(child, null);
    }

    /** Puts in force what its options ask for between it and its spawner. */
    void belongTo(Pid spawner, Ref monitor) {
        if (options.link() != SpawnOptions.Link.NONE) {
            relations.link(spawner);
        }
        switch (options.answer()) {
            case NONE -> {}
            case REPLY -> relations.watchedBy(options.ref(), spawner, Replies.Wanted.REPLY);
            case RESULT, KEPT -> relations.watchedBy(options.ref(), spawner, Replies.Wanted.RESULT);
        }
        if (monitor != null) {
            relations.watchedBy(monitor, spawner, Replies.Wanted.REPLY);
        }
    }

    /** Says how to wake it, once its actor exists. */
    public void attach(Execution actor) {
        execution = actor;
    }

    // ---------------------------------------------------------------- from other threads

    /** Puts an entry into the inbox and makes sure that it is looked at. */
    void deliver(Object entry) {
        var actor = execution;
        if (actor != null) {
            actor.deliver(entry);
        } else {
            inbox.add(entry);
            // The actor may have come to be, found the inbox empty and gone idle in between.
            var late = execution;
            if (late != null) {
                late.wake();
            }
        }
        parking.unpark();
    }

    public LocalPid pid() {
        return pid;
    }

    /** How it was spawned. */
    public SpawnOptions options() {
        return options;
    }

    /** What it is to run, or null once it has started. */
    public ProcessBody body() {
        return body;
    }

    /** Where others leave its messages and signals. */
    public Inbox inbox() {
        return inbox;
    }

    /** Its actor, or null before that exists. */
    public Execution execution() {
        return execution;
    }

    /** Its registered name, or null. */
    public Object registeredName() {
        return registeredName;
    }

    /** Noted by the registry when a name is given or taken away. */
    public void registeredAs(Object name) {
        registeredName = name;
    }

    // ---------------------------------------------------------------- turns

    /** Whether the last turn stopped with work left, so that another must follow without a new entry. */
    public boolean preempted() {
        return preempted;
    }

    /** Whether it has ended; its actor then stops. */
    public boolean finished() {
        return finished;
    }

    /** Runs the process until it has nothing to do, has used its time, or ends. Called by its actor, one turn at a time. */
    public void turn() {
        if (finished) {
            intake.refuse();
            return;
        }
        preempted = false;
        try {
            drive();
        } catch (ProcessKilled killed) {
            end(killed.reason(), null, null);
        } catch (RataException raised) {
            end(raised.reason(), null, raised);
        } catch (StackOverflowError deep) {
            end(context.overflow().reason(), null, deep);
        } catch (VirtualMachineError fatal) {
            end(RuntimeBug.reason(fatal), null, fatal);
            throw fatal;
        } catch (RuntimeException | Error bug) {
            end(RuntimeBug.reason(bug), null, bug);
        }
        mailbox.trim();
    }

    private void drive() {
        intake.drain();
        context.startTurn();
        var result = ProcessContext.PENDING;
        if (body != null) {
            context.passGate();
            var start = body;
            startedAs = initialCall();
            body = null;
            result = start.run(context);
        }
        while (result == ProcessContext.PENDING) {
            if (context.timeUp()) {
                preempted = true;
                break;
            }
            result = context.step();
            if (result == Receive.NO_MATCH) {
                break;
            }
        }
        context.endTurn();
        if (result != ProcessContext.PENDING && result != Receive.NO_MATCH) {
            end(ExitReason.NORMAL, result == null ? Nil.NIL : result, null);
        }
    }

    // ---------------------------------------------------------------- the parts, for its context

    ProcessHost host() {
        return host;
    }

    Pid parent() {
        return parent;
    }

    Relations relations() {
        return relations;
    }

    Replies replies() {
        return replies;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Parking parking() {
        return parking;
    }

    ProcessContext context() {
        return context;
    }

    Offspring offspring() {
        // Most processes have none, and there may be millions of them.
        if (offspring == null) {
            offspring = new Offspring(this);
        }
        return offspring;
    }

    /** What it was spawned to run, such as {@code Mod.f/0}. */
    String initialCall() {
        if (options.initialCall() != null) {
            return options.initialCall();
        }
        if (startedAs != null) {
            return startedAs;
        }
        return body.initialCall();
    }

    /** Its spawner, that one's spawner and so on, as far as they are alive. */
    List<Pid> ancestors() {
        var found = new ArrayList<Pid>();
        for (var ancestor = parent; ancestor != null; ) {
            found.add(ancestor);
            var live = ancestor instanceof LocalPid local ? local.process() : null;
            ancestor = live == null ? null : live.parent;
        }
        return found;
    }

    // ---------------------------------------------------------------- end

    private void end(Object reason, Object result, Throwable cause) {
        finished = true;
        parking.cancel();
        pid.detach(result, parent);
        var name = registeredName;
        host.destinations().releaseAll(pid, name);
        relations.forEachLink(other -> ProcessPid.deliver(other, new Signal.LinkBroken(pid, reason)));
        relations.forEachWatcher((ref, watcher) -> ProcessPid.deliver(watcher, new Signal.Down(ref, reason, null)));
        relations.forEachHeir((ref, heir) -> ProcessPid.deliver(heir, new Signal.Down(ref, reason, result)));
        relations.forEachMonitor((ref, monitor) -> {
            if (monitor.target() != null) {
                ProcessPid.deliver(monitor.target(), new Signal.Demonitor(ref));
            }
        });
        relations.forEachKept((ref, spawned) -> spawned.deliver(new Signal.Demonitor(ref)));
        replies.forEachWatched((ref, from) -> ProcessPid.deliver(from, new Signal.Demonitor(ref)));
        var unread = mailbox.size() + inbox.count();
        intake.refuse();
        if (cause != null && !ExitReason.isOrderly(reason)) {
            host.report(new CrashReport(
                    pid, name, initialCall(), ancestors(), reason, cause, unread, context.crashDetails()));
        }
        host.ended(pid, reason, result);
    }

    /** Tells the senders of what has arrived since the end; called when the actor's mailbox is closed. */
    public void refuseLeftovers() {
        intake.refuse();
    }
}
