package dev.rata.adapter.genserver;

import static dev.rata.adapter.genserver.ServerReturn.NOREPLY;
import static dev.rata.adapter.genserver.ServerReturn.REPLY;
import static dev.rata.adapter.genserver.ServerReturn.STOP;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/**
 * A running server: takes any message, lets a callback handle it, and waits for the next one with this same object, in tail position, so that an idle server
 * has no thread and waiting costs nothing.
 */
final class ServerLoop extends Receive {
    private static final Symbol TIMEOUT = Symbol.of("timeout");
    private static final Symbol BAD_RETURN_VALUE = Symbol.of("bad_return_value");

    private final Server server;
    private final Pid parent;
    private Object state;

    /**
     * A server that is up.
     *
     * @param parent the process whose trapped exit ends it, or null
     */
    ServerLoop(Server server, Pid parent, Object state) {
        this.server = server;
        this.parent = parent;
        this.state = state;
    }

    /** Waits for the first message, or goes on as the last element of {@code init}'s return wants; null when there was none. */
    Object begin(ProcessContext self, Object last) {
        return Next.isContinue(last) ? handle(self, Callback.CONTINUE, last) : self.await(this, Next.timeout(last));
    }

    @Override
    public Object onMessage(ProcessContext self, Object message) {
        self.acceptMessage();
        var callback = Callback.of(message, parent);
        if (callback == Callback.TERMINATE) {
            return Ending.stopped(Messages.endReason((ListTerm) message), message)
                    .perform(self, server, state);
        }
        return handle(self, callback, message);
    }

    @Override
    public Object onTimeout(ProcessContext self) {
        return handle(self, Callback.INFO, TIMEOUT);
    }

    private Object handle(ProcessContext self, Callback first, Object received) {
        var callback = first;
        var message = received;
        while (true) {
            int depth = self.depth;
            Object last;
            try {
                last = obey(self, callback, message, self.force(callback.invoke(self, server, message, state)));
            } catch (RuntimeException | StackOverflowError failed) {
                self.depth = depth;
                last = Ending.failed(self, failed, message);
            }
            if (last instanceof Ending ending) {
                return ending.perform(self, server, state);
            }
            if (!Next.isContinue(last)) {
                return self.await(this, Next.timeout(last));
            }
            callback = Callback.CONTINUE;
            message = last;
            if (--self.reductions < 0) {
                self.poll();
            }
        }
    }

    /** Takes over the state of a callback's return and sends its answer; gives how to go on: an {@link Ending}, a {@link Next}, or null for a plain wait. */
    private Object obey(ProcessContext self, Callback callback, Object message, Object result) {
        if (result instanceof ListTerm list && list.size() >= 2) {
            var tag = list.at(0);
            if (tag == NOREPLY && goesOn(list, 2)) {
                state = list.at(1);
                return lastOf(list, 2);
            }
            if (tag == STOP && list.size() == 3) {
                state = list.at(2);
                return Ending.stopped(list.at(1), message);
            }
            if (callback == Callback.CALL) {
                var from = (ListTerm) ((ListTerm) message).at(1);
                if (tag == REPLY && goesOn(list, 3)) {
                    self.reply(from, list.at(1));
                    state = list.at(2);
                    return lastOf(list, 3);
                }
                if (tag == STOP && list.size() == 4) {
                    state = list.at(3);
                    return Ending.stopped(list.at(1), message).answering(from, list.at(2));
                }
            }
        }
        return Ending.stopped(ListTerm.of(BAD_RETURN_VALUE, result), message);
    }

    /** Whether the return has so many elements, or one more that is a {@link Next}. */
    static boolean goesOn(ListTerm list, int elements) {
        return list.size() == elements || list.size() == elements + 1 && Next.isValid(list.at(elements));
    }

    static Object lastOf(ListTerm list, int elements) {
        return list.size() > elements ? list.at(elements) : null;
    }
}
