package dev.rata.adapter.process;

import dev.rata.adapter.process.ExitRules.Trapping;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The running process as its own code sees it: what it may do, and what it is about to do next.
 *
 * <p>Code gets it as a hidden first argument and must use it only on the thread that runs the process, during a turn. Functions may return {@link #PENDING}:
 * a tail call or a wait is then recorded here, and either {@link #force} finishes it on the spot, parking the thread for a wait, or the process's driver
 * ({@link #turn}) picks it up, giving the thread back for a wait. So an idle process has no thread and no stack.
 *
 * <p>Guarantees, as in OTP: entries of one sender are handled in the order sent, messages and signals alike; an exit signal reaches a process that waits or
 * computes and runs no handler of its code; waiting for an answer ({@link #awaitReply}) neither takes nor reorders messages.
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

    private static final Symbol GEN_CALL = Symbol.of("$gen_call");
    /** How long a process may compute before others get its thread. */
    private static final long SLICE_NANOS = 1_000_000;

    /** The remaining budget of calls and loop rounds; below zero {@link #poll} is due. */
    public int reductions;

    /** The frames of program code on the stack. A handler of exceptions restores the value it found at its start. */
    public int depth;

    private final int recursionLimit;
    private final int budget;
    private final ProcessHost host;
    private final LocalPid pid;
    private final Pid parent;
    private final SpawnOptions options;
    private final TailCall tailCall = new TailCall();
    private final Relations relations = new Relations();
    private final Replies replies = new Replies();
    private final Mailbox mailbox = new Mailbox();
    private final SignalHandler signals;
    private ProcessBody body;
    private String initialCall;
    private final Inbox inbox;
    private Receive waiting;
    private boolean inTurn;
    private boolean preempted;
    private boolean finished;
    private long sliceStart;
    private long budgetsUsed;
    private Wakeup wakeup;
    private Map<Object, Object> dictionary;
    private Map<String, Object> crashDetails = Map.of();
    private int warnedAt;
    private volatile Object registeredName;
    private volatile Thread parked;
    private volatile Execution execution;

    private ProcessContext(ProcessHost host, Pid parent, ProcessBody body, SpawnOptions options) {
        this.host = host;
        this.parent = parent;
        this.body = body;
        this.options = options;
        this.pid = new LocalPid(host.node(), host.nextId());
        this.inbox = host.newInbox(this);
        this.signals = new SignalHandler(pid, relations, replies, mailbox);
        this.budget = host.settings().process().reductions();
        this.recursionLimit = host.settings().process().recursionLimit();
        this.warnedAt = host.settings().process().mailboxWarning();
    }

    // ---------------------------------------------------------------- birth and driver

    /**
     * Makes a process, for the host to start. Its pid is good at once: what is sent to it waits for its first turn.
     *
     * @param spawner the process that spawns it, or null when it is started from outside
     * @throws RataException {@code :argument_error} when the name asked for is taken
     */
    public static ProcessContext prepare(
            ProcessHost host, ProcessContext spawner, ProcessBody body, SpawnOptions options) {
        var child = new ProcessContext(host, spawner == null ? null : spawner.pid, body, options);
        child.pid.attach(child);
        if (options.name() != null) {
            child.takeName(options.name());
        }
        return child;
    }

    private void takeName(Object name) {
        var owner = host.claimName(name, pid);
        if (owner != null) {
            pid.detach(null, null);
            throw RataException.of(
                    "argument_error",
                    "the name " + Terms.inspect(name) + " belongs to " + Terms.inspect(owner) + " already");
        }
    }

    /** Sets up what the options ask for between this process and the new one; gives the monitor's reference, or null. */
    private Ref adopt(ProcessContext child) {
        var wanted = child.options;
        if (wanted.link() != SpawnOptions.Link.NONE) {
            relations.link(child.pid, wanted.link());
            child.relations.link(pid);
        }
        if (wanted.answer() != SpawnOptions.Answer.NONE) {
            replies.expect(wanted.ref(), child.pid, wanted.answer() == SpawnOptions.Answer.RESULT);
            child.relations.watchedBy(wanted.ref(), pid);
        }
        if (!wanted.monitored()) {
            return null;
        }
        var ref = makeRef();
        relations.monitor(ref, new Relations.Monitor(child.pid, child.pid));
        child.relations.watchedBy(ref, pid);
        return ref;
    }

    /** How it was spawned. */
    public SpawnOptions options() {
        return options;
    }

    /** What it runs. Null once it has started. */
    public ProcessBody body() {
        return body;
    }

    /** Where others leave its messages and signals. */
    public Inbox inbox() {
        return inbox;
    }

    /** Says how to wake it, once its actor exists. */
    public void attach(Execution actor) {
        execution = actor;
    }

    /** Its actor, or null before that exists. */
    public Execution execution() {
        return execution;
    }

    /** Called by pids, from any thread. */
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
        unpark();
    }

    /** Wakes its thread if it waits in the middle of a turn; any thread. */
    public void unpark() {
        var thread = parked;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

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
            refuseLeftovers();
            return;
        }
        inTurn = true;
        preempted = false;
        depth = 0;
        reductions = budget;
        sliceStart = 0;
        try {
            drive();
        } catch (ProcessKilled killed) {
            end(killed.reason(), null, null);
        } catch (RataException raised) {
            end(raised.reason(), null, raised);
        } catch (StackOverflowError deep) {
            end(overflow().reason(), null, deep);
        } catch (VirtualMachineError fatal) {
            end(RuntimeBug.reason(fatal), null, fatal);
            throw fatal;
        } catch (RuntimeException | Error bug) {
            end(RuntimeBug.reason(bug), null, bug);
        }
        inTurn = false;
        mailbox.trim();
    }

    private void drive() {
        Object result = PENDING;
        inTurn = false;
        drain();
        inTurn = true;
        if (body != null) {
            var start = body;
            initialCall = initialCall();
            body = null;
            result = start.run(this);
        }
        while (true) {
            if (result != PENDING) {
                end(ExitReason.NORMAL, result == null ? Nil.NIL : result, null);
                return;
            }
            if (reductions < 0 && budgetOver()) {
                preempted = true;
                return;
            }
            if (tailCall.isSet()) {
                result = tailCall.make(this);
                continue;
            }
            var receive = waiting;
            waiting = null;
            result = offer(receive);
            if (result == Receive.NO_MATCH) {
                var deadline = mailbox.deadline();
                if (expired(deadline)) {
                    result = receive.onTimeout(this);
                } else {
                    waiting = receive;
                    ring(deadline);
                    return;
                }
            }
        }
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
        } while (drain());
        return Receive.NO_MATCH;
    }

    // ---------------------------------------------------------------- control

    /** Finishes what is pending, parking the thread for waits; gives any other value as it is. */
    public Object force(Object result) {
        var value = result;
        while (value == PENDING) {
            if (tailCall.isSet()) {
                if (reductions < 0) {
                    poll();
                }
                value = tailCall.make(this);
            } else {
                var receive = waiting;
                waiting = null;
                value = receiveNow(receive);
            }
        }
        return value;
    }

    private Object receiveNow(Receive receive) {
        while (true) {
            var outcome = offer(receive);
            if (outcome != Receive.NO_MATCH) {
                return outcome;
            }
            var deadline = mailbox.deadline();
            if (expired(deadline)) {
                return receive.onTimeout(this);
            }
            park(deadline);
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
                        + " frames (rata.process.recursion-limit); make the call the last thing the function does, or raise the limit");
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
        drain();
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
            if (!drain()) {
                var deadline = mailbox.deadline();
                if (expired(deadline)) {
                    return TIMEOUT;
                }
                park(deadline);
            }
        }
        return mailbox.currentMessage();
    }

    /** Takes the message that fitted out of the queue; called before the body runs. */
    public void acceptMessage() {
        mailbox.accept();
        reductions--;
    }

    /** Parks for that long; exit signals still arrive. Negative: for ever. */
    public void sleep(long millis) {
        var deadline = Mailbox.after(millis);
        drain();
        while (!expired(deadline)) {
            park(deadline);
            drain();
        }
    }

    // ---------------------------------------------------------------- waiting

    private boolean drain() {
        var before = mailbox.size();
        Object entry;
        while ((entry = inbox.take()) != null) {
            if (entry instanceof Signal signal) {
                signals.handle(signal, this);
            } else {
                mailbox.add(entry);
            }
        }
        var size = mailbox.size();
        if (warnedAt > 0 && size >= warnedAt) {
            warnedAt = size > Integer.MAX_VALUE / 2 ? 0 : size * 2;
            host.mailboxGrew(pid, size);
        }
        return size > before;
    }

    private static boolean expired(long deadline) {
        return deadline != Mailbox.NEVER && System.nanoTime() - deadline >= 0;
    }

    private void park(long deadline) {
        ring(deadline);
        parked = Thread.currentThread();
        if (inbox.isEmpty()) {
            Parking.untilArrival(inbox);
        }
        parked = null;
        sliceStart = 0;
    }

    /** Makes sure of an alarm at the deadline. One that rings earlier stays: it is cheaper to ring in vain than to set one a wait. */
    private void ring(long deadline) {
        if (deadline == Mailbox.NEVER) {
            return;
        }
        if (wakeup != null) {
            if (wakeup.at - deadline <= 0) {
                return;
            }
            wakeup.alarm.cancel();
        }
        wakeup = new Wakeup(deadline, host.after(
                        Duration.ofNanos(deadline - System.nanoTime()), () -> pid.deliver(new Signal.Alarm())));
    }

    private record Wakeup(long at, ProcessHost.Alarm alarm) {}

    void alarmRang() {
        wakeup = null;
    }

    // ---------------------------------------------------------------- identity, messages, signals

    public LocalPid pid() {
        return pid;
    }

    public ProcessHost host() {
        return host;
    }

    /** The process that spawned it, or null when it was started from outside. Servers treat an {@code EXIT} from their parent specially. */
    public Pid parent() {
        return parent;
    }

    /** Sends to a pid, after all that this process sent to it before. A dead pid drops it. */
    public void send(Pid to, Object message) {
        ProcessPid.deliver(to, message);
    }

    public Ref makeRef() {
        var ref = host.newRef();
        mailbox.markFresh(ref);
        return ref;
    }

    /** Spawns; links and monitors are set before the new process runs. */
    public Spawned spawn(ProcessBody body, SpawnOptions options) {
        var child = prepare(host, this, body, options);
        var ref = adopt(child);
        host.start(child, this);
        return new Spawned(child.pid, ref);
    }

    /** An exit signal from this process; one to itself takes effect before the call returns. */
    public void exit(Pid to, Object reason) {
        ProcessPid.deliver(to, new Signal.Exit(pid, reason));
        if (to.equals(pid)) {
            drain();
        }
    }

    /**
     * Links with another process; linking twice or with itself changes nothing.
     *
     * @throws RataException {@code :noproc} when it is known to be dead and this process does not trap exits; else that becomes a message
     */
    public void link(Pid to) {
        if (to.equals(pid)) {
            return;
        }
        if (!((ProcessPid) to).ended()) {
            if (relations.link(to)) {
                ProcessPid.deliver(to, new Signal.Link(pid, to));
            }
        } else if (signals.traps()) {
            mailbox.add(SignalHandler.exitMessage(to, ExitReason.NOPROC));
        } else {
            throw RataException.of(ExitReason.NOPROC, "there is no process " + Terms.inspect(to) + " to link with: it has ended");
        }
    }

    /** Ends a link: no exit signal of it arrives afterwards; an {@code EXIT} message already queued stays. */
    public void unlink(Pid to) {
        if (relations.unlink(to) != SpawnOptions.Link.NONE) {
            ProcessPid.deliver(to, new Signal.Unlink(pid));
        }
    }

    public Ref monitor(Pid target) {
        return monitor(target, target);
    }

    /** Monitors, the {@code DOWN} message showing {@code shown}, such as {@code {name, node}}, in the pid's place. A null target is dead. */
    public Ref monitor(Pid target, Object shown) {
        var ref = makeRef();
        relations.monitor(ref, new Relations.Monitor(target, shown));
        if (target == null) {
            pid.deliver(new Signal.Down(ref, ExitReason.NOPROC, null));
        } else if (!target.equals(pid)) {
            ProcessPid.deliver(target, new Signal.Watch(pid, ref));
        }
        return ref;
    }

    /** Ends a monitor of this process; any other reference changes nothing. A {@code DOWN} already queued stays. */
    public void demonitor(Ref ref) {
        var monitor = relations.endMonitor(ref);
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

    // ---------------------------------------------------------------- requests

    /** Sends {@code {:"$gen_call", {pid, ref}, request}} and monitors the target under the same reference until it answers. A null target is dead. */
    public Ref request(Pid target, Object request) {
        var ref = host.newRef();
        expect(ref, target, false);
        if (target != null) {
            ProcessPid.deliver(
                    target, new Signal.Request(pid, ref, ListTerm.of(GEN_CALL, ListTerm.of(pid, ref), request)));
        }
        return ref;
    }

    /** Monitors for an answer: the target's end, or a {@link #reply} to {@code {pid(), ref}}, answers {@link #awaitReply}. No message comes of it. */
    public Ref monitorForReply(Pid target) {
        return watch(target, false);
    }

    /**
     * Monitors for the value of the target's body: {@link Reply.Value} when it returns one. A process that has returned already gives it to its spawner, and
     * once; for all others that is {@code :noproc}.
     */
    public Ref monitorForResult(Pid target) {
        return watch(target, true);
    }

    private Ref watch(Pid target, boolean result) {
        var ref = host.newRef();
        expect(ref, target, result);
        if (target != null && !target.equals(pid)) {
            ProcessPid.deliver(target, new Signal.Watch(pid, ref));
        }
        return ref;
    }

    private void expect(Ref ref, Pid target, boolean result) {
        replies.expect(ref, target, result);
        if (target == null) {
            replies.answer(ref, new Reply.Down(ExitReason.NOPROC), true);
        }
    }

    /** Asks a process for a snapshot of itself: the reference answers {@link #awaitReply} with a {@link ProcessInfo}. */
    public Ref inspect(Pid target) {
        var ref = monitorForReply(target);
        ProcessPid.deliver(target, new Signal.Inspect(pid, ref));
        return ref;
    }

    /**
     * Waits for the answer to a reference and for nothing else; then the reference is forgotten, and what comes late is dropped. An unknown reference waits
     * the time out.
     *
     * @param millis the longest wait, negative for ever
     */
    public Reply awaitReply(Ref ref, long millis) {
        var reply = yieldReply(ref, millis);
        forgetReply(ref);
        return reply;
    }

    /** The same, but when the time is up the reference stays good, so that it can be waited for again. */
    public Reply yieldReply(Ref ref, long millis) {
        var deadline = Mailbox.after(millis);
        while (true) {
            drain();
            var expected = replies.find(ref);
            if (expected != null && expected.reply() != null) {
                forgetReply(ref);
                return expected.reply();
            }
            if (expired(deadline)) {
                return new Reply.TimedOut();
            }
            park(deadline);
        }
    }

    /** The answer if it is here, or null; the reference stays good. */
    public Reply pollReply(Ref ref) {
        drain();
        var expected = replies.find(ref);
        return expected == null ? null : expected.reply();
    }

    /** Whether an answer is still due, or here and not taken. */
    public boolean expectsReply(Ref ref) {
        return replies.find(ref) != null;
    }

    /** An empty group of expected answers. */
    public ReplyGroup replyGroup() {
        return new ReplyGroup();
    }

    /** Puts an expected answer into a group. */
    public void join(Ref ref, ReplyGroup group) {
        replies.join(ref, group);
    }

    /** The next reference of the group whose answer has come, to be read with {@link #pollReply}; null when the time is up. Each comes once. */
    public Ref awaitAny(ReplyGroup group, long millis) {
        var deadline = Mailbox.after(millis);
        while (true) {
            drain();
            var ready = group.next();
            if (ready != null || expired(deadline)) {
                return ready;
            }
            park(deadline);
        }
    }

    /** Gives a reference up: unmonitors, and drops its answer, queued or late. */
    public void forgetReply(Ref ref) {
        var expected = replies.forget(ref);
        if (expected != null && expected.watched()) {
            ProcessPid.deliver(expected.from(), new Signal.Demonitor(ref));
        }
    }

    /** Answers a request, {@code from} being {@code {pid, ref}}. Any process may; only the first answer counts. */
    public void reply(ListTerm from, Object value) {
        var ref = (Ref) from.at(1);
        var unwatched = relations.unwatch(ref);
        ProcessPid.deliver((Pid) from.at(0), new Signal.Answer(ref, value, unwatched));
    }

    // ---------------------------------------------------------------- looks

    /** What {@code Process.info} shows, as of now. */
    public ProcessInfo snapshot() {
        var monitored = new ArrayList<Object>();
        relations.forEachMonitor((ref, monitor) -> monitored.add(monitor.shown()));
        return new ProcessInfo(
                inTurn ? ProcessInfo.Status.RUNNING : ProcessInfo.Status.WAITING,
                mailbox.size(),
                relations.links(),
                monitored,
                registeredName,
                initialCall(),
                ancestors(),
                (budgetsUsed + 1) * budget - Math.max(0, reductions),
                dictionary == null ? Map.of() : Map.copyOf(dictionary));
    }

    /** {@link #snapshot} of the running process, after taking in what has arrived. */
    public ProcessInfo ownInfo() {
        drain();
        return snapshot();
    }

    /** Its registered name, or null; any thread. */
    public Object registeredName() {
        return registeredName;
    }

    /** Noted by the host when a name is given or taken away. */
    public void registeredAs(Object name) {
        registeredName = name;
    }

    /** What it was spawned to run, such as {@code Mod.f/0}. */
    public String initialCall() {
        if (options.initialCall() != null) {
            return options.initialCall();
        }
        if (initialCall != null) {
            return initialCall;
        }
        return body instanceof Fun fun ? fun.name() + "/" + fun.arity() : "a Java body";
    }

    private List<Pid> ancestors() {
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
        if (wakeup != null) {
            wakeup.alarm.cancel();
        }
        pid.detach(result, parent);
        var name = registeredName;
        host.releaseNames(pid, name);
        relations.forEachLink(other -> ProcessPid.deliver(other, new Signal.LinkBroken(pid, reason)));
        relations.forEachWatcher((ref, watcher) -> ProcessPid.deliver(watcher, new Signal.Down(ref, reason, result)));
        relations.forEachMonitor((ref, monitor) -> {
            if (monitor.target() != null) {
                ProcessPid.deliver(monitor.target(), new Signal.Demonitor(ref));
            }
        });
        replies.forEachWatched((ref, from) -> ProcessPid.deliver(from, new Signal.Demonitor(ref)));
        var unread = mailbox.size() + inbox.count();
        refuseLeftovers();
        if (cause != null && !ExitReason.isOrderly(reason)) {
            host.report(new CrashReport(
                    pid, name, initialCall(), ancestors(), reason, cause, unread, crashDetails));
        }
        host.ended(pid, reason, result);
    }

    /** Tells the senders of what was never handled; also called after the end, for what arrives until the actor's mailbox is closed. */
    public void refuseLeftovers() {
        Object entry;
        while ((entry = inbox.take()) != null) {
            if (entry instanceof Signal.Claimable claimable && claimable.claim()) {
                ProcessPid.deliver(claimable.sender(), claimable.refused());
            }
        }
    }
}
