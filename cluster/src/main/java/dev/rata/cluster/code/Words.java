package dev.rata.cluster.code;

import dev.rata.adapter.term.Symbol;

/** What the processes that exchange code say to each other. */
final class Words {
    /** The registered name of the process that gives code away. */
    static final Symbol SERVER = Symbol.of("rata code");

    /** {@code {:code, version}}: asks for a version. */
    static final Symbol CODE = Symbol.of("code");
    /** {@code {:ok, packed}}. */
    static final Symbol OK = Symbol.of("ok");
    /** {@code {:error, text}}. */
    static final Symbol ERROR = Symbol.of("error");

    private Words() {}
}
