package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Terms;

/**
 * The callbacks of a server, OTP's {@code gen_server} behaviour. Every callback runs in the server's own process and is finished before the next message is
 * looked at; its state is whatever the last one returned. Callbacks return the terms that {@link ServerReturn} makes, or {@link ProcessContext#PENDING}.
 *
 * <p>The methods here do what OTP does for a callback that is missing, so a server overrides only what it needs.
 */
public interface Server {
    /** The term that stands for it: what it is registered under unless a name is given, and what reports show. A symbol or a module. */
    Object name();

    /** Sets up the state. The process that starts the server waits for this. By default the argument is the state. */
    default Object init(ProcessContext self, Object argument) {
        return ServerReturn.ok(argument);
    }

    /**
     * Handles a {@code call}.
     *
     * @param from who asks, to be kept for {@link GenServers#reply} when the answer comes later
     */
    default Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        throw missing("handle_call", 3, "call", request);
    }

    /** Handles a {@code cast}. */
    default Object handleCast(ProcessContext self, Object request, Object state) {
        throw missing("handle_cast", 2, "cast", request);
    }

    /** Handles any other message. By default it is logged and dropped. */
    default Object handleInfo(ProcessContext self, Object message, Object state) {
        self.host()
                .log(
                        System.Logger.Level.WARNING,
                        self.pid(),
                        "server " + Terms.inspect(name()) + " has no handle_info and dropped the message "
                                + Terms.inspect(message));
        return ServerReturn.noReply(state);
    }

    /** Goes on after a callback returned {@code {:continue, term}}, before any queued message. */
    default Object handleContinue(ProcessContext self, Object term, Object state) {
        throw missing("handle_continue", 2, "continue", term);
    }

    /**
     * Cleans up: runs when a callback stops the server or fails, on {@code stop}, and, when it traps exits, when its parent ends. Not on other exit signals. Its
     * value is ignored; what it raises becomes the exit reason.
     */
    default Object terminate(ProcessContext self, Object reason, Object state) {
        return Nil.NIL;
    }

    /**
     * Edits what a crash report shows of the server.
     *
     * @param status a map with the keys {@code state}, {@code message}, {@code reason} and {@code log}
     * @return a map of the same kind
     */
    default Object formatStatus(ProcessContext self, Object status) {
        return status;
    }

    /** False only when no callback ever waits, not even at its end; the server then runs on the fork-join dispatcher. */
    default boolean mayWait() {
        return true;
    }

    private RataException missing(String callback, int arity, String kind, Object request) {
        var name = Terms.inspect(name());
        return RataException.of(
                "function_clause",
                "server " + name + " has no " + callback + "/" + arity + " for the " + kind + " "
                        + Terms.inspect(request) + "; define one in " + name);
    }
}
