package dev.rata.adapter.pekko;

import dev.rata.adapter.process.Inbox;
import dev.rata.adapter.process.ProcessRun;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.dispatch.AbstractNodeQueue;
import org.apache.pekko.dispatch.Envelope;
import org.apache.pekko.dispatch.MessageQueue;
import org.apache.pekko.dispatch.UnboundedMessageQueueSemantics;

/**
 * The mailbox queue of a process's actor and its inbox in one. Pekko is told only that there is something to do: it dequeues the same {@link Turn} again and
 * again, and the process takes the entries itself, also in the middle of a turn.
 */
@SuppressWarnings("serial") // the base class is serializable by accident of its implementation
final class ProcessQueue extends AbstractNodeQueue<Object>
        implements MessageQueue, UnboundedMessageQueueSemantics, Inbox {
    /** What the actor of a process receives: run a turn. As a message to it: make sure that a turn follows. */
    enum Turn {
        TURN
    }

    private static final Envelope TURN = new Envelope(Turn.TURN, ActorRef.noSender());

    private final transient ProcessRun process;
    private volatile boolean woken;
    private boolean steppedBack;

    ProcessQueue(ProcessRun process) {
        this.process = process;
    }

    @Override
    public void enqueue(ActorRef receiver, Envelope envelope) {
        var entry = envelope.message();
        if (entry == Turn.TURN) {
            woken = true;
        } else {
            add(entry);
        }
    }

    @Override
    public Envelope dequeue() {
        if (process.preempted() && !steppedBack) {
            // Ends this run of the mailbox, so that the dispatcher puts it behind the others that are ready.
            steppedBack = true;
            Newcomers.admit();
            return null;
        }
        steppedBack = false;
        if (!hasMessages()) {
            return null;
        }
        woken = false;
        return TURN;
    }

    @Override
    public boolean hasMessages() {
        return woken || process.preempted() || !isEmpty();
    }

    @Override
    public int numberOfMessages() {
        return count();
    }

    @Override
    public Object take() {
        return poll();
    }

    /** The actor is gone: senders of what came too late are told. */
    @Override
    public void cleanUp(ActorRef owner, MessageQueue deadLetters) {
        process.refuseLeftovers();
    }
}
