package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;

/** SKELETON of the contract: the running process as its own code sees it. The real one replaces this file; signatures stay. */
public final class ProcessContext {
    /** "What is to be done next is recorded in the process": returned by functions in tail position. Compare with ==. */
    public static final Object PENDING = new Object();
    /** What {@link #nextMessage} gives when the time is up. */
    public static final Object TIMEOUT = new Object();

    /** The remaining budget of calls and loop rounds; below zero {@link #poll} is due. */
    public int reductions;
    /** The number of frames of program code on the stack. */
    public int depth;

    // ---- control: see Fun and the PENDING protocol
    public Object force(Object result) { throw new UnsupportedOperationException(); }
    /** Counts a frame; raises :stack_overflow past the limit; polls when the budget is used up. Pair with {@code depth--}. */
    public void enter() { throw new UnsupportedOperationException(); }
    public void poll() { throw new UnsupportedOperationException(); }
    public Object tailCall(Fun fun) { throw new UnsupportedOperationException(); }
    public Object tailCall(Fun fun, Object a) { throw new UnsupportedOperationException(); }
    public Object tailCall(Fun fun, Object a, Object b) { throw new UnsupportedOperationException(); }
    public Object tailCall(Fun fun, Object a, Object b, Object c) { throw new UnsupportedOperationException(); }
    public Object tailCallAll(Fun fun, Object[] arguments) { throw new UnsupportedOperationException(); }
    /** A tail call that also lets others run first. */
    public Object yieldTail(Fun fun, Object[] arguments) { throw new UnsupportedOperationException(); }

    // ---- receive
    /** Wait in tail position. timeout: Long ms, the symbol :infinity, or (null: no after clause); checked only when no queued message fits. Returns PENDING. */
    public Object await(Receive receive, Object timeout) { throw new UnsupportedOperationException(); }
    /** The same, finished: parks. */
    public Object receive(Receive receive, Object timeout) { throw new UnsupportedOperationException(); }
    public void beginReceive(Object timeout, Object onlyRefOrNull) { throw new UnsupportedOperationException(); }
    public Object nextMessage() { throw new UnsupportedOperationException(); }
    public void acceptMessage() { throw new UnsupportedOperationException(); }
    public void sleep(long millis) { throw new UnsupportedOperationException(); }

    // ---- identity, messages, signals
    public Pid pid() { throw new UnsupportedOperationException(); }
    public ProcessHost host() { throw new UnsupportedOperationException(); }
    /** Sends to a pid. Never fails; a dead pid drops it. */
    public void send(Pid to, Object message) { throw new UnsupportedOperationException(); }
    public Ref makeRef() { throw new UnsupportedOperationException(); }
    public Spawned spawn(ProcessBody body, SpawnOptions options) { throw new UnsupportedOperationException(); }
    /** An exit signal from this process; to itself it takes effect before the call returns. */
    public void exit(Pid to, Object reason) { throw new UnsupportedOperationException(); }
    /** Raises {:noproc, message} for a dead pid when not trapping. */
    public void link(Pid to) { throw new UnsupportedOperationException(); }
    public void unlink(Pid to) { throw new UnsupportedOperationException(); }
    public Ref monitor(Pid target) { throw new UnsupportedOperationException(); }
    /** Monitors, the DOWN message showing {@code shown} (such as {name, node}) in the pid's place; target null: :noproc at once. */
    public Ref monitor(Pid target, Object shown) { throw new UnsupportedOperationException(); }
    public void demonitor(Ref ref) { throw new UnsupportedOperationException(); }
    /** demonitor and remove a DOWN message already queued. */
    public void demonitorAndFlush(Ref ref) { throw new UnsupportedOperationException(); }
    /** Old value. */
    public boolean trapExits(boolean trap) { throw new UnsupportedOperationException(); }
    public boolean trapsExits() { throw new UnsupportedOperationException(); }
    /** The process that spawned it, or null for the first one. Servers treat an EXIT from their parent specially. */
    public Pid parent() { throw new UnsupportedOperationException(); }
    public java.util.Map<Object, Object> dictionary() { throw new UnsupportedOperationException(); }

    // ---- requests (calls, await, starts): wait only for their own answer, never scan or reorder messages
    /** Sends {:"$gen_call", {pid, ref}, request} to target and monitors it under the same ref until answered. */
    public Ref request(Pid target, Object request) { throw new UnsupportedOperationException(); }
    /** Waits for the answer to ref: millis &lt; 0 means for ever. Afterwards the ref is forgotten and a late answer is dropped. */
    public Reply awaitReply(Ref ref, long millis) { throw new UnsupportedOperationException(); }
    /** Answers a request; from = {pid, ref}. From any process; a second answer is dropped by the receiver. */
    public void reply(ListTerm from, Object value) { throw new UnsupportedOperationException(); }
    /** A monitor whose DOWN is not a message but an answer for awaitReply/pollReply (for tasks, starts, stops). reply({pid(), ref}, v) answers it too. */
    public Ref monitorForReply(Pid target) { throw new UnsupportedOperationException(); }
    /** An answer that is already here, or null; keeps the ref. */
    public Reply pollReply(Ref ref) { throw new UnsupportedOperationException(); }
    /** Gives the ref up: unmonitors, and drops an answer, queued or late. */
    public void forgetReply(Ref ref) { throw new UnsupportedOperationException(); }
}
