package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;

/** The exit reason of a process that hit a bug of the runtime, not of its program. */
final class RuntimeBug {
    private static final Symbol TYPE = Symbol.of("internal_error");

    private RuntimeBug() {}

    static ListTerm reason(Throwable bug) {
        return ListTerm.of(TYPE, "please report this: " + bug);
    }
}
