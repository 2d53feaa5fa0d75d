package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;

/** The handler that a message goes to. */
enum Callback {
    CALL,
    CAST,
    INFO,
    CONTINUE,
    /** None: the message ends the server. */
    TERMINATE;

    /**
     * The handler of a message.
     *
     * @param parent the process whose exit ends the server, or null
     */
    static Callback of(Object message, Pid parent) {
        if (message instanceof ListTerm list) {
            if (Messages.isCall(list)) {
                return CALL;
            }
            if (Messages.isCast(list)) {
                return CAST;
            }
            if (Messages.isStop(list) || Messages.isExitOf(parent, list)) {
                return TERMINATE;
            }
        }
        return INFO;
    }

    /** Calls the handler; for {@link #CONTINUE} the message is {@code {:continue, term}}. */
    Object invoke(ProcessContext self, Server server, Object message, Object state) {
        return switch (this) {
            case CALL -> {
                var call = (ListTerm) message;
                yield server.handleCall(self, call.at(2), (ListTerm) call.at(1), state);
            }
            case CAST -> server.handleCast(self, ((ListTerm) message).at(1), state);
            case INFO -> server.handleInfo(self, message, state);
            case CONTINUE -> server.handleContinue(self, ((ListTerm) message).at(1), state);
            case TERMINATE -> throw new IllegalStateException("no handler takes " + message);
        };
    }
}
