package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;

/** The shapes of what servers are sent. They are ordinary messages: a process that is no server finds them in its mailbox. */
final class Messages {
    static final Symbol CALL = Symbol.of("$gen_call");
    static final Symbol CAST = Symbol.of("$gen_cast");
    /** The answer of a server that ends to make room for another, to calls it has not handled. */
    static final Symbol MOVED = Symbol.of("$moved");

    private static final Symbol SYSTEM = Symbol.of("system");
    private static final Symbol TERMINATE = Symbol.of("terminate");
    private static final Symbol EXIT = Symbol.of("EXIT");

    private Messages() {}

    /** {@code {:"$gen_cast", request}}; a call's message is made by {@link ProcessContext#request}. */
    static ListTerm cast(Object request) {
        return ListTerm.of(CAST, request);
    }

    /** {@code {:system, {pid, ref}, {:terminate, reason}}}: asks a server to stop. */
    static ListTerm stop(Pid asker, Ref ref, Object reason) {
        return ListTerm.of(SYSTEM, ListTerm.of(asker, ref), ListTerm.of(TERMINATE, reason));
    }

    static boolean isCall(ListTerm message) {
        return message.size() == 3 && message.at(0) == CALL && message.at(1) instanceof ListTerm from && isFrom(from);
    }

    static boolean isCast(ListTerm message) {
        return message.size() == 2 && message.at(0) == CAST;
    }

    static boolean isStop(ListTerm message) {
        return message.size() == 3
                && message.at(0) == SYSTEM
                && message.at(2) instanceof ListTerm what
                && what.size() == 2
                && what.at(0) == TERMINATE;
    }

    /** The reason to end with of a stop request or a trapped exit. */
    static Object endReason(ListTerm message) {
        return message.at(0) == SYSTEM ? ((ListTerm) message.at(2)).at(1) : message.at(2);
    }

    /** Whether it is the exit signal of that process, trapped. */
    static boolean isExitOf(Pid process, ListTerm message) {
        return process != null && message.size() == 3 && message.at(0) == EXIT && process.equals(message.at(1));
    }

    /** Whether a term says who asked, {@code {pid, ref}}. */
    static boolean isFrom(ListTerm term) {
        return term.size() == 2 && term.at(0) instanceof Pid && term.at(1) instanceof Ref;
    }
}
