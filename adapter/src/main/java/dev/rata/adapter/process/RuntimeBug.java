package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;

/** The exit reason of a process that hit a bug of the runtime or of Java code it runs, not of its Rata program. */
public final class RuntimeBug {
    private static final Symbol TYPE = Symbol.of("internal_error");

    private RuntimeBug() {}

    /** {@code {:internal_error, message}}. */
    public static ListTerm reason(Throwable bug) {
        return ListTerm.of(TYPE, "please report this: " + bug);
    }
}
