package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;

/** What a supervisor is asked, as calls, and its error answers. */
final class Requests {
    static final Symbol START_CHILD = Symbol.of("start_child");
    static final Symbol TERMINATE_CHILD = Symbol.of("terminate_child");
    static final Symbol RESTART_CHILD = Symbol.of("restart_child");
    static final Symbol DELETE_CHILD = Symbol.of("delete_child");
    static final Symbol WHICH_CHILDREN = Symbol.of("which_children");
    static final Symbol COUNT_CHILDREN = Symbol.of("count_children");

    static final ListTerm NOT_FOUND = error("not_found");
    static final ListTerm RUNNING = error("running");
    static final ListTerm RESTARTING = error("restarting");

    private Requests() {}

    private static ListTerm error(String reason) {
        return ListTerm.of(Symbol.of("error"), Symbol.of(reason));
    }
}
