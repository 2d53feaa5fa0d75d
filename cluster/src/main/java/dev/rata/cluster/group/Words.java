package dev.rata.cluster.group;

import dev.rata.adapter.term.Symbol;

/** The words of requests to a group server, and of those that group servers send each other. */
final class Words {
    /** The registered name of the group server of every node. */
    static final Symbol SERVER = Symbol.of("rata_groups");

    static final Symbol JOIN = Symbol.of("join");
    static final Symbol LEAVE = Symbol.of("leave");
    static final Symbol MEMBERS = Symbol.of("members");
    static final Symbol LOCAL_MEMBERS = Symbol.of("local_members");
    static final Symbol OK = Symbol.of("ok");
    static final Symbol NOT_JOINED = Symbol.of("not_joined");

    static final Symbol ALL = Symbol.of("all");
    static final Symbol JOINED = Symbol.of("joined");
    static final Symbol LEFT = Symbol.of("left");
    static final Symbol ENDED = Symbol.of("ended");

    private Words() {}
}
