package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/**
 * A server that does what it is sent: a {@link Step} as request or message is run as the handler. Its state is the pid that {@code terminate} reports to, or
 * nil.
 */
public class ScriptedServer implements Server {
    public static final Symbol TERMINATED = Symbol.of("terminated");
    private final Symbol name;

    public ScriptedServer(String name) {
        this.name = Symbol.of(name);
    }

    /** What a handler does. */
    @FunctionalInterface
    public interface Step {
        Object run(ProcessContext self, Object state);
    }

    /** What a call's handler does. */
    @FunctionalInterface
    public interface CallStep {
        Object run(ProcessContext self, ListTerm from, Object state);
    }

    @Override
    public Object name() {
        return name;
    }

    @Override
    public Object init(ProcessContext self, Object argument) {
        return argument instanceof Step step ? step.run(self, Nil.NIL) : ServerReturn.ok(argument);
    }

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        return request instanceof CallStep step
                ? step.run(self, from, state)
                : Server.super.handleCall(self, request, from, state);
    }

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        return request instanceof Step step ? step.run(self, state) : Server.super.handleCast(self, request, state);
    }

    @Override
    public Object handleInfo(ProcessContext self, Object message, Object state) {
        if (message instanceof Step step) {
            return step.run(self, state);
        }
        if (state instanceof Pid log) {
            self.send(log, ListTerm.of(Symbol.of("info"), message));
        }
        return ServerReturn.noReply(state);
    }

    @Override
    public Object handleContinue(ProcessContext self, Object term, Object state) {
        return term instanceof Step step ? step.run(self, state) : Server.super.handleContinue(self, term, state);
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        if (state instanceof Pid log) {
            self.send(log, ListTerm.of(TERMINATED, reason));
        }
        return Nil.NIL;
    }
}
