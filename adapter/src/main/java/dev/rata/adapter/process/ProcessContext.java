package dev.rata.adapter.process;

import dev.rata.adapter.process.ExitRules.Trapping;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The running process as its own code sees it: what it may do, and what it is about to do next.
 *
 * <p>Code gets it as a hidden first argument and must use it only on the thread that runs the process, during a turn. Functions may return {@link #PENDING}:
 * a tail call or a wait is then recorded here, and either {@link #force} finishes it on the spot, parking the thread for a wait, or the process's driver
 * ({@link ProcessRun}) picks it up, giving the thread back for a wait. So an idle process has no thread and no stack.
 *
 * <p>Guarantees, as in OTP: entries of one sender are handled in the order sent, messages and signals alike; an exit signal reaches a process that waits or
 * computes and runs no handler of its code; waiting for an answer ({@link #awaitReply}) neither takes nor reorders messages.
 *
 * <p>It is long because it is the one surface that compiled code, the library and Java callers see; what it does is in {@link ProcessRun} and its parts.
 */
public final class ProcessContext {
    /** "What is to be done next is recorded in the process." Compare with {@code ==}. */
    public static final Object PENDING = new Object() {
        @Override
        public String toString() {
            return "PENDING";
        }
    };

    /** What {@link #nextMessage} gives when the time is up. */
    public static final Object TIMEOUT = new Object();

    /** How long a process may compute before others get its thread. */
    private static final long SLICE_NANOS = 1_000_000;

    /** The remaining budget of calls and loop rounds; below zero {@link #poll} is due. */
    public int reductions;

    /** The frames of program code on the stack. A handler of exceptions restores the value it found at its start. */
    public int depth;

    private final ProcessRun process;
    private final int recursionLimit;
    private final int budget;
    private final Mailbox mailbox;
    private final SignalHandler signals;
    private final Intake intake;
    private final Parking parking;
    private final Requests requests;
    private final TailCall tailCall = new TailCall();
    private Receive waiting;
    private boolean running;
    private long sliceStart;
    private long budgetsUsed;
    private Map<Object, Object> dictionary;
    private Map<String, Object> crashDetails = Map.of();

    ProcessContext(ProcessRun process, SignalHandler signals, Intake intake, Parking parking) {
        this.process = process;
        this.mailbox = process.mailbox();
        this.signals = signals;
        this.intake = intake;
        this.parking = parking;
        this.requests = new Requests(process.host(), process.pid(), process.replies(), intake, this::park);
        this.budget = process.host().settings().process().reductions();
        this.recursionLimit = process.host().settings().process().recursionLimit();
    }

    // ---------------------------------------------------------------- for the driver

    void startTurn() {
        running = true;
        depth = 0;
        reductions = budget;
        sliceStart = 0;
    }

    void endTurn() {
        running = false;
    }

    /** Whether the process should give the thread back with work left. */
    boolean timeUp() {
        return reductions < 0 && budgetOver();
    }

    /**
     * Does what is pending: a tail call, or a wait if what it waits for is here.
     *
     * @return its value, {@link #PENDING}, or {@link Receive#NO_MATCH} when there is nothing to do but wait; an alarm is then set
     */
    Object step() {
        if (tailCall.isSet()) {
            return tailCall.make(this);
        }
        var receive = waiting;
        waiting = null;
        var outcome = offer(receive);
        if (outcome != Receive.NO_MATCH) {
            return outcome;
        }
        var deadline = mailbox.deadline();
        if (Parking.expired(deadline)) {
            passGate();
            return receive.onTimeout(this);
        }
        waiting = receive;
        parking.ring(deadline);
        return Receive.NO_MATCH;
    }

    /** Offers the messages that are here; gives the outcome of the one that fits, or {@link Receive#NO_MATCH}. */
    private Object offer(Receive receive) {
        do {
            while (mailbox.advance()) {
                var outcome = receive.onMessage(this, mailbox.currentMessage());
                if (outcome != Receive.NO_MATCH) {
                    return outcome;
                }
            }
        } while (intake.drain());
        return Receive.NO_MATCH;
    }

    // ---------------------------------------------------------------- control

    /** Finishes what is pending, parking the thread for waits; gives any other value as it is. */
    public Object force(Object result) {
        var value = result;
        while (value == PENDING) {
            if (reductions < 0) {
                poll();
            }
            value = step();
            if (value == Receive.NO_MATCH) {
                park(mailbox.deadline());
                value = PENDING;
            }
        }
        return value;
    }

    /** Waits in the middle of a turn; what has arrived is taken in while the process still counts as waiting. */
    private void park(long deadline) {
        running = false;
        parking.until(deadline);
        passGate();
        intake.drain();
        running = true;
        sliceStart = 0;
    }

    /** Called before the process goes on with anything that has happened while it waited. */
    void passGate() {
        if (!host().gate().pass()) {
            throw new ProcessKilled(ExitReason.KILLED);
        }
    }

    /** Counts a frame of program code, to be undone by {@code depth--}; raises {@code :stack_overflow} past the limit; polls when the budget is used up. */
    public void enter() {
        if (++depth > recursionLimit) {
            throw overflow();
        }
        if (--reductions < 0) {
            poll();
        }
    }

    /** The exception of a recursion that went too deep. */
    public RataException overflow() {
        return RataException.of(
                "stack_overflow",
                "recursion went deeper than " + recursionLimit
                        + " frames (rata.process.recursion-limit); make the call the last thing the function does, or"
                        + " raise the limit");
    }

    /** Takes in what has arrived, which may end the process, and lets others run when its time is up. */
    public void poll() {
        if (budgetOver()) {
            Parking.letOthersRun();
            sliceStart = 0;
        }
    }

    /** Starts a new budget, takes in what has arrived, and tells whether the process has had its time: the clock is read once a budget only. */
    private boolean budgetOver() {
        budgetsUsed++;
        reductions = budget;
        passGate();
        intake.drain();
        var now = System.nanoTime();
        if (sliceStart == 0) {
            sliceStart = now;
            return false;
        }
        return now - sliceStart > SLICE_NANOS;
    }

    public Object tailCall(Fun fun) {
        reductions--;
        return tailCall.set(fun);
    }

    public Object tailCall(Fun fun, Object a) {
        reductions--;
        return tailCall.set(fun, a);
    }

    public Object tailCall(Fun fun, Object a, Object b) {
        reductions--;
        return tailCall.set(fun, a, b);
    }

    public Object tailCall(Fun fun, Object a, Object b, Object c) {
        reductions--;
        return tailCall.set(fun, a, b, c);
    }

    public Object tailCallAll(Fun fun, Object[] arguments) {
        reductions--;
        return tailCall.setAll(fun, arguments);
    }

    /** A tail call at the end of a budget: whoever finishes it takes in what has arrived and lets others run first. */
    public Object yieldTail(Fun fun, Object[] arguments) {
        reductions = -1;
        return tailCall.setAll(fun, arguments);
    }

    // ---------------------------------------------------------------- receive

    /**
     * Waits in tail position for a message that fits; always {@link #PENDING}, which the caller returns.
     *
     * @param timeout milliseconds as a {@code Long}, {@code :infinity}, or null when there is no time-out; looked at only when nothing fits
     */
    public Object await(Receive receive, Object timeout) {
        waiting = receive;
        mailbox.begin(timeout, receive.onlyRef());
        return PENDING;
    }

    /** The same, finished: parks the thread. */
    public Object receive(Receive receive, Object timeout) {
        return force(await(receive, timeout));
    }

    /** Starts a receive in the middle of a function, to be followed by {@link #nextMessage} until one fits. */
    public void beginReceive(Object timeout, Object onlyRefOrNull) {
        mailbox.begin(timeout, onlyRefOrNull);
    }

    /** The next message that the receive has not seen, parking until there is one; {@link #TIMEOUT} when the time is up. */
    public Object nextMessage() {
        while (!mailbox.advance()) {
            if (!intake.drain()) {
                var deadline = mailbox.deadline();
                if (Parking.expired(deadline)) {
                    return TIMEOUT;
                }
                park(deadline);
            }
        }
        return mailbox.currentMessage();
    }

    /** Takes the message that fitted out of the queue; called before the body runs. */
    public void acceptMessage() {
        passGate();
        mailbox.accept();
        reductions--;
    }

    /** Parks for that long; exit signals still arrive. Negative: for ever. */
    public void sleep(long millis) {
        var deadline = Mailbox.after(millis);
        intake.drain();
        while (!Parking.expired(deadline)) {
            park(deadline);
            intake.drain();
        }
    }

    // ---------------------------------------------------------------- identity, messages, signals

    public LocalPid pid() {
        return process.pid();
    }

    public ProcessHost host() {
        return process.host();
    }

    /** The process that spawned it, or null when it was started from outside. Servers treat an {@code EXIT} from their parent specially. */
    public Pid parent() {
        return process.parent();
    }

    /**
     * Gives a free name to a process: a symbol or a module of this node, or {@code {:global, name}} of the whole cluster, which may make this process wait.
     *
     * @return null, or the present owner, nothing being changed then
     * @throws RataException as {@link Destinations#claim} and {@link GlobalNames#claim} do
     */
    public Pid claimName(Object name, Pid owner) {
        var global = host().nodes().globalNames();
        return global != null && GlobalNames.isGlobal(name)
                ? global.claim(this, ((ListTerm) name).at(1), owner)
                : host().destinations().claim(name, owner);
    }

    /** Sends to a pid, after all that this process sent to it before. A dead pid drops it. */
    public void send(Pid to, Object message) {
        ProcessPid.deliver(to, message);
        awaitRoom(to);
    }

    /** Suspends the process while the way to another node is full; exit signals still arrive. */
    private void awaitRoom(Pid to) {
        if (!(to instanceof LocalPid)) {
            while (!((ProcessPid) to).hasRoomFor(pid())) {
                park(Mailbox.NEVER);
                intake.drain();
            }
        }
    }

    public Ref makeRef() {
        var ref = host().newRef();
        mailbox.markFresh(ref);
        return ref;
    }

    /**
     * Spawns on a node, this or another; links and monitors are set before the new process runs. Waits until the process exists.
     *
     * @throws RataException {@code :noconnection} when the node is not connected, {@code :argument_error} for a body that cannot be sent
     */
    public Spawned spawn(Symbol node, ProcessBody body, SpawnOptions options) {
        if (NamedStart.isNeeded(host(), options.name())) {
            return NamedStart.spawn(this, node, body, options);
        }
        return node == host().node().name()
                ? spawn(body, options)
                : process.offspring().spawnAt(node, body, options);
    }

    /** Spawns; links and monitors are set before the new process runs. */
    public Spawned spawn(ProcessBody body, SpawnOptions options) {
        return process.offspring().spawn(body, options);
    }

    /** An exit signal from this process; one to itself takes effect before the call returns. */
    public void exit(Pid to, Object reason) {
        ProcessPid.deliver(to, new Signal.Exit(pid(), reason));
        if (to.equals(pid())) {
            intake.drain();
        }
    }

    /**
     * Links with another process; linking twice or with itself changes nothing.
     *
     * @throws RataException {@code :noproc} when it is known to be dead and this process does not trap exits; else that becomes a message
     */
    public void link(Pid to) {
        if (to.equals(pid())) {
            return;
        }
        if (!((ProcessPid) to).ended()) {
            if (process.relations().link(to)) {
                ProcessPid.deliver(to, new Signal.Link(pid(), to));
            }
        } else if (signals.traps()) {
            mailbox.add(SignalHandler.exitMessage(to, ExitReason.NOPROC));
        } else {
            throw RataException.of(
                    ExitReason.NOPROC, "there is no process " + Terms.inspect(to) + " to link with: it has ended");
        }
    }

    /** Ends a link: no exit signal of it arrives afterwards; an {@code EXIT} message already queued stays. */
    public void unlink(Pid to) {
        if (process.relations().unlink(to) != SpawnOptions.Link.NONE) {
            ProcessPid.deliver(to, new Signal.Unlink(pid()));
        }
    }

    public Ref monitor(Pid target) {
        return monitor(target, target);
    }

    /** Monitors, the {@code DOWN} message showing {@code shown}, such as {@code {name, node}}, in the pid's place. A null target is dead. */
    public Ref monitor(Pid target, Object shown) {
        var ref = makeRef();
        process.relations().monitor(ref, new Relations.Monitor(target, shown));
        if (target == null) {
            pid().deliver(new Signal.Down(ref, ExitReason.NOPROC, null));
        } else if (!target.equals(pid())) {
            ProcessPid.deliver(target, new Signal.Watch(pid(), ref));
        }
        return ref;
    }

    /** Ends a monitor of this process; any other reference changes nothing. A {@code DOWN} already queued stays. */
    public void demonitor(Ref ref) {
        var monitor = process.relations().endMonitor(ref);
        if (monitor != null && monitor.target() != null) {
            ProcessPid.deliver(monitor.target(), new Signal.Demonitor(ref));
        }
    }

    /** Ends a monitor and removes its {@code DOWN} message if that is queued. */
    public void demonitorAndFlush(Ref ref) {
        demonitor(ref);
        mailbox.removeFirst(message -> SignalHandler.isDownMessage(message, ref));
    }

    /** Sets whether exit signals become messages; gives the old setting. */
    public boolean trapExits(boolean trap) {
        var old = signals.traps();
        signals.trap(trap ? Trapping.ON : Trapping.OFF);
        return old;
    }

    public boolean trapsExits() {
        return signals.traps();
    }

    /** The process dictionary; the process's own, mutable. */
    public Map<Object, Object> dictionary() {
        if (dictionary == null) {
            dictionary = new HashMap<>();
        }
        return dictionary;
    }

    /** Called by a server just before it lets an exception out: the crash report then shows the message it was handling and its state. */
    public void crashDetails(Object lastMessage, Object state) {
        var details = new LinkedHashMap<String, Object>();
        details.put("last message", lastMessage);
        details.put("state", state);
        crashDetails = details;
    }

    Map<String, Object> crashDetails() {
        return crashDetails;
    }

    // ---------------------------------------------------------------- requests

    /** Sends {@code {:"$gen_call", {pid, ref}, request}} and monitors the target under the same reference until it answers. A null target is dead. */
    public Ref request(Pid target, Object request) {
        var ref = requests.request(target, request);
        if (target != null) {
            awaitRoom(target);
        }
        return ref;
    }

    /** Monitors for an answer: the target's end, or a {@link #reply} to {@code {pid(), ref}}, answers {@link #awaitReply}. No message comes of it. */
    public Ref monitorForReply(Pid target) {
        return requests.watch(target, Replies.Wanted.REPLY);
    }

    /**
     * Monitors for the value of the target's body: {@link Reply.Value} when it returns one. A process that has returned already gives it to its spawner, and
     * once; for all others that is {@code :noproc}.
     */
    public Ref monitorForResult(Pid target) {
        return requests.watch(target, Replies.Wanted.RESULT);
    }

    /** Asks a process for a snapshot of itself: the reference answers {@link #awaitReply} with a {@link ProcessInfo}. */
    public Ref inspect(Pid target) {
        var ref = monitorForReply(target);
        ProcessPid.deliver(target, new Signal.Inspect(pid(), ref));
        return ref;
    }

    /**
     * Waits for the answer to a reference and for nothing else; then the reference is forgotten, and what comes late is dropped. An unknown reference waits
     * the time out.
     *
     * @param millis the longest wait, negative for ever
     */
    public Reply awaitReply(Ref ref, long millis) {
        var reply = requests.yieldReply(ref, millis);
        requests.forget(ref);
        return reply;
    }

    /** The same, but when the time is up the reference stays good, so that it can be waited for again. */
    public Reply yieldReply(Ref ref, long millis) {
        return requests.yieldReply(ref, millis);
    }

    /** The answer if it is here, or null; the reference stays good. */
    public Reply pollReply(Ref ref) {
        return requests.poll(ref);
    }

    /** Whether an answer is still due, or here and not taken. */
    public boolean expectsReply(Ref ref) {
        return process.replies().find(ref) != null;
    }

    /** An empty group of expected answers. */
    public ReplyGroup replyGroup() {
        return new ReplyGroup();
    }

    /** Puts an expected answer into a group. */
    public void join(Ref ref, ReplyGroup group) {
        process.replies().join(ref, group);
    }

    /** The next reference of the group whose answer has come, to be read with {@link #pollReply}; null when the time is up. Each comes once. */
    public Ref awaitAny(ReplyGroup group, long millis) {
        return requests.awaitAny(group, millis);
    }

    /** Gives a reference up: unmonitors, and drops its answer, queued or late. */
    public void forgetReply(Ref ref) {
        requests.forget(ref);
    }

    /** Answers a request, {@code from} being {@code {pid, ref}}. Any process may; only the first answer counts. */
    public void reply(ListTerm from, Object value) {
        var ref = (Ref) from.at(1);
        var unwatched = process.relations().unwatch(ref);
        var caller = (Pid) from.at(0);
        try {
            ProcessPid.deliver(caller, new Signal.Answer(ref, value, unwatched));
        } catch (RataException cannotBeSent) {
            // The caller then hears of this process's end, unless another answer comes.
            if (unwatched) {
                process.relations().watchedBy(ref, caller, Replies.Wanted.REPLY);
            }
            throw cannotBeSent;
        }
        awaitRoom(caller);
    }

    /**
     * Waits for something that happens outside of processes and takes no message out of the mailbox meanwhile.
     *
     * @param millis the longest wait, negative for ever
     * @return its value, {@link Reply.Down} with the text of its failure, or that the time was up
     */
    public Reply await(CompletionStage<?> stage, long millis) {
        var ref = requests.watch(pid(), Replies.Wanted.REPLY);
        stage.whenComplete((value, failure) -> pid().deliver(
                        failure == null
                                ? new Signal.Answer(ref, value, true)
                                : new Signal.Down(ref, failure.toString(), null)));
        return awaitReply(ref, millis);
    }

    // ---------------------------------------------------------------- looks

    /** What {@code Process.info} shows, as of now. */
    public ProcessInfo snapshot() {
        var monitored = new ArrayList<Object>();
        process.relations().forEachMonitor((ref, monitor) -> monitored.add(monitor.shown()));
        return new ProcessInfo(
                isRunnable() ? ProcessInfo.Status.RUNNING : ProcessInfo.Status.WAITING,
                mailbox.size(),
                process.relations().links(),
                monitored,
                process.registeredName(),
                currentFunction(),
                process.ancestors(),
                (budgetsUsed + 1) * budget - Math.max(0, reductions),
                dictionary == null ? Map.of() : Map.copyOf(dictionary));
    }

    /** Whether it computes, or would if it had a thread: it has not begun yet, or was made to step back. */
    private boolean isRunnable() {
        return running || process.body() != null || tailCall.isSet();
    }

    private String currentFunction() {
        var waitsIn = waiting == null ? null : waiting.function();
        return waitsIn == null ? process.initialCall() : waitsIn;
    }

    /** {@link #snapshot} of the running process, after taking in what has arrived. */
    public ProcessInfo ownInfo() {
        intake.drain();
        return snapshot();
    }

    /** Its registered name, or null. */
    public Object registeredName() {
        return process.registeredName();
    }

    /** What it was spawned to run, such as {@code Mod.f/0}. */
    public String initialCall() {
        return process.initialCall();
    }
}
