package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.RuntimeBug;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;

/**
 * The end of a server by its own doing: {@code terminate}, then the last answer, then the exit.
 *
 * @param reason  the exit reason, unless {@code terminate} fails
 * @param cause   the exception that brought it about, or null
 * @param message what the server was handling
 * @param from    who gets an answer once {@code terminate} has finished, or null
 * @param answer  that answer
 */
record Ending(Object reason, RuntimeException cause, Object message, ListTerm from, Object answer) {
    private static final Symbol STATE = Symbol.of("state");
    private static final Symbol MESSAGE = Symbol.of("message");
    private static final Symbol REASON = Symbol.of("reason");
    private static final Symbol LOG = Symbol.of("log");

    static Ending stopped(Object reason, Object message) {
        return new Ending(reason, null, message, null, null);
    }

    /** The end by what a callback raised, be it of the program or a bug of Java code. */
    static Ending failed(ProcessContext self, Throwable failure, Object message) {
        return switch (failure) {
            case RataException raised -> new Ending(raised.reason(), raised, message, null, null);
            case RuntimeException bug -> new Ending(RuntimeBug.reason(bug), bug, message, null, null);
            default -> failed(self, self.overflow(), message);
        };
    }

    Ending answering(ListTerm caller, Object value) {
        return new Ending(reason, cause, message, caller, value);
    }

    /** Carries it out: returns the process's last value, or raises what it exits with. */
    Object perform(ProcessContext self, Server server, Object state) {
        var last = terminate(self, server, state);
        if (from != null) {
            self.reply(from, answer);
        }
        if (!ExitReason.isOrderly(last.reason)) {
            last.describe(self, server, state);
        }
        if (last.cause != null) {
            throw last.cause;
        }
        if (last.reason == ExitReason.NORMAL) {
            return Nil.NIL;
        }
        throw RataException.exit(last.reason);
    }

    /** Runs the callback; what it raises is the reason from then on. */
    private Ending terminate(ProcessContext self, Server server, Object state) {
        int depth = self.depth;
        try {
            self.force(server.terminate(self, reason, state));
            return this;
        } catch (RuntimeException | StackOverflowError failed) {
            self.depth = depth;
            return failed(self, failed, message);
        }
    }

    private void describe(ProcessContext self, Server server, Object state) {
        var status = MapTerm.of(STATE, state, MESSAGE, message, REASON, reason, LOG, VectorTerm.EMPTY);
        int depth = self.depth;
        try {
            var formatted = MapTerm.view(self.force(server.formatStatus(self, status)));
            if (formatted != null) {
                self.crashDetails(formatted.get(MESSAGE, Nil.NIL), formatted.get(STATE, Nil.NIL));
                return;
            }
        } catch (RuntimeException | StackOverflowError failed) {
            // The callback is there to keep secrets out of reports, so when it fails nothing of the state is shown.
            self.depth = depth;
        }
        self.crashDetails("hidden: format_status failed", "hidden: format_status failed");
    }
}
