package dev.rata.cluster.naming;

import dev.rata.adapter.term.Symbol;

/** The words that name servers use among themselves. */
final class Words {
    /** The registered name of the name server of every node. */
    static final Symbol SERVER = Symbol.of("rata_global_names");

    static final Symbol VOTE = Symbol.of("vote");
    static final Symbol GRANTED = Symbol.of("granted");
    static final Symbol TAKEN = Symbol.of("taken");
    static final Symbol BUSY = Symbol.of("busy");
    static final Symbol COMMIT = Symbol.of("commit");
    static final Symbol ABORT = Symbol.of("abort");
    static final Symbol GONE = Symbol.of("gone");
    static final Symbol SYNC = Symbol.of("sync");
    static final Symbol REMOVED = Symbol.of("removed");
    static final Symbol OK = Symbol.of("ok");

    private Words() {}
}
