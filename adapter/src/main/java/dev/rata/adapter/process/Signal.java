package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What arrives in an inbox beside ordinary messages. Signals and messages of one sender are handled in the order sent, as OTP promises. A program never sees
 * a signal, only the messages some of them turn into.
 */
public sealed interface Signal {
    /** {@code Process.exit(pid, reason)}: kills, or becomes {@code {:EXIT, from, reason}}. The reason {@code :kill} cannot be trapped. */
    record Exit(Pid from, Object reason) implements Signal {}

    /** A linked process has ended. Counts only while the link stands. */
    record LinkBroken(Pid from, Object reason) implements Signal {}

    record Unlink(Pid from) implements Signal {}

    record Demonitor(Ref ref) implements Signal {}

    /** A monitored process has ended; {@code result} is its value when it returned one and the monitor asked for it, else null. */
    record Down(Ref ref, Object reason, Object result) implements Signal {}

    /** The answer to a request; {@code unwatched}: the answering process has already dropped its watcher entry. */
    record Answer(Ref ref, Object value, boolean unwatched) implements Signal {}

    /** A timer of the process itself; only wakes it. */
    record Alarm() implements Signal {}

    /** The way to another node has room again; only wakes a sender that waits for it. */
    record Resume() implements Signal {}

    /** The process exists that this one asked another node for: what was asked for between the two is in force from here on, and the request is answered. */
    record Born(Ref ref, Pid pid) implements Signal {}

    /** Asks for {@code Process.info}; answered by an {@link Answer} to the ref. */
    record Inspect(Pid from, Ref ref) implements Signal {}

    /**
     * A signal that its sender must hear back about if the receiver dies without handling it. Whoever claims it deals with it: the receiver, or the sender
     * that finds the receiver dead after sending. So exactly one of "handled" and "no such process" happens.
     */
    abstract sealed class Claimable implements Signal {
        private static final VarHandle CLAIMED;

        static {
            try {
                CLAIMED = MethodHandles.lookup().findVarHandle(Claimable.class, "claimed", boolean.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        @SuppressWarnings("unused") // through CLAIMED
        private volatile boolean claimed;

        final boolean claim() {
            return CLAIMED.compareAndSet(this, false, true);
        }

        /** What its sender hears when it cannot be handled. */
        abstract Signal refused(Object reason);

        /** Its sender. */
        public abstract Pid sender();

        /** Tells the sender, unless it has been dealt with, that there is no such process or, with another reason, no way to it. */
        public final void refuse(Object reason) {
            if (claim()) {
                ProcessPid.deliver(sender(), refused(reason));
            }
        }
    }

    /** A link, asked for by {@code from}, who has entered it on its side. */
    final class Link extends Claimable {
        private final Pid from;
        private final Pid to;

        public Link(Pid from, Pid to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public Pid sender() {
            return from;
        }

        @Override
        Signal refused(Object reason) {
            return new LinkBroken(to, reason);
        }
    }

    /** A monitor. A watcher that waits for a reply gets the result along with the reason. */
    final class Watch extends Claimable {
        private final Pid from;
        private final Ref ref;
        private final Replies.Wanted wanted;

        Watch(Pid from, Ref ref, Replies.Wanted wanted) {
            this.from = from;
            this.ref = ref;
            this.wanted = wanted;
        }

        /** A monitor whose holder does not ask for the result. */
        public Watch(Pid from, Ref ref) {
            this(from, ref, Replies.Wanted.REPLY);
        }

        /** A monitor whose holder gets the result along with the reason. */
        public static Watch forResult(Pid from, Ref ref) {
            return new Watch(from, ref, Replies.Wanted.RESULT);
        }

        /** Whether its holder gets the result along with the reason. */
        public boolean wantsResult() {
            return wanted == Replies.Wanted.RESULT;
        }

        Replies.Wanted wanted() {
            return wanted;
        }

        @Override
        public Pid sender() {
            return from;
        }

        public Ref ref() {
            return ref;
        }

        @Override
        Signal refused(Object reason) {
            return new Down(ref, reason, null);
        }
    }

    /** A call: monitors the receiver under its ref until answered, and queues the message. */
    final class Request extends Claimable {
        private final Pid from;
        private final Ref ref;
        private final ListTerm message;

        public Request(Pid from, Ref ref, ListTerm message) {
            this.from = from;
            this.ref = ref;
            this.message = message;
        }

        @Override
        public Pid sender() {
            return from;
        }

        public Ref ref() {
            return ref;
        }

        /** The message to queue: {@code {:"$gen_call", {pid, ref}, request}}. */
        public ListTerm message() {
            return message;
        }

        @Override
        Signal refused(Object reason) {
            return new Down(ref, reason, null);
        }
    }

    /** Asks a node, by the pid of the node itself, to spawn a process for {@code from}; answered by {@link Born}. */
    final class Spawn extends Claimable {
        private final Pid from;
        private final Ref ref;
        private final ProcessBody body;
        private final SpawnOptions options;
        private final Ref monitor;

        /** @param monitor the reference of the monitor asked for, or null */
        public Spawn(Pid from, Ref ref, ProcessBody body, SpawnOptions options, Ref monitor) {
            this.from = from;
            this.ref = ref;
            this.body = body;
            this.options = options;
            this.monitor = monitor;
        }

        @Override
        public Pid sender() {
            return from;
        }

        public Ref ref() {
            return ref;
        }

        public ProcessBody body() {
            return body;
        }

        public SpawnOptions options() {
            return options;
        }

        /** The reference of the monitor asked for, or null. */
        public Ref monitor() {
            return monitor;
        }

        @Override
        Signal refused(Object reason) {
            return new Down(ref, reason, null);
        }
    }
}
