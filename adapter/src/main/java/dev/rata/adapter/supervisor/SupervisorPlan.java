package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;

/** Where a supervisor learns what to supervise. */
public sealed interface SupervisorPlan {
    /** From whoever starts it: a vector of child specs, and options. */
    record Given(Object children, MapTerm options) implements SupervisorPlan {}

    /**
     * From a module's {@code init}, which runs in the supervisor's process and returns {@code {:ok, {children, options}}} or {@code :ignore}.
     *
     * @param module the module as a value
     * @param init   the callback
     */
    record ByModule(Object module, Init init) implements SupervisorPlan {}

    /** A supervisor module's {@code init}, its argument included. */
    @FunctionalInterface
    interface Init {
        Object run(ProcessContext self);
    }

    /** The term the supervisor is shown as in reports. */
    default Object shownAs() {
        return switch (this) {
            case Given given -> Symbol.of("supervisor");
            case ByModule(Object module, Init init) -> module;
        };
    }

    /** What the supervisor's {@code init} makes of a module's return that is neither of the two: OTP's reason. */
    static ListTerm badReturn(Object module, Object returned) {
        return ListTerm.of(Symbol.of("bad_return"), ListTerm.of(module, Symbol.of("init"), returned));
    }
}
