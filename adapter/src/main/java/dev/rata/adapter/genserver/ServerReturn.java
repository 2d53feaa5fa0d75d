package dev.rata.adapter.genserver;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import java.time.Duration;

/** The terms that a server's callbacks return, for servers written in Java. A Rata server writes them literally. */
public final class ServerReturn {
    /** From {@code init}: there is to be no server. */
    public static final Symbol IGNORE = Symbol.of("ignore");

    static final Symbol OK = Symbol.of("ok");
    static final Symbol ERROR = Symbol.of("error");
    static final Symbol REPLY = Symbol.of("reply");
    static final Symbol NOREPLY = Symbol.of("noreply");
    static final Symbol STOP = Symbol.of("stop");
    static final Symbol CONTINUE = Symbol.of("continue");
    static final Symbol HIBERNATE = Symbol.of("hibernate");
    static final Symbol INFINITY = Symbol.of("infinity");

    private ServerReturn() {}

    /** From {@code init}: the server is up. */
    public static Object ok(Object state) {
        return ListTerm.of(OK, state);
    }

    /** From {@code handleCall}: answers, and goes on. */
    public static Object reply(Object answer, Object state) {
        return ListTerm.of(REPLY, answer, state);
    }

    /** From any handler: goes on; a call's answer, if any, comes through {@link GenServers#reply}. */
    public static Object noReply(Object state) {
        return ListTerm.of(NOREPLY, state);
    }

    /** From any callback: ends the server with that reason, after {@code terminate}. From {@code init} the state is not used. */
    public static Object stop(Object reason, Object state) {
        return ListTerm.of(STOP, reason, state);
    }

    /** From {@code init}: there is no server, for that reason. */
    public static Object stop(Object reason) {
        return ListTerm.of(STOP, reason);
    }

    /** From {@code handleCall}: ends the server; the caller gets the answer once {@code terminate} has finished. */
    public static Object stopAndReply(Object reason, Object answer, Object state) {
        return ListTerm.of(STOP, reason, answer, state);
    }

    /** Adds to a return that goes on: {@code handleContinue} with that term comes before any queued message. */
    public static Object andContinue(Object goesOn, Object term) {
        return plus(goesOn, ListTerm.of(CONTINUE, term));
    }

    /** Adds to a return that goes on: the message {@code :timeout} unless another one comes within that time. Once. */
    public static Object andTimeout(Object goesOn, Duration quiet) {
        return plus(goesOn, quiet.toMillis());
    }

    private static Object plus(Object goesOn, Object last) {
        return ((ListTerm) goesOn).append(last);
    }
}
