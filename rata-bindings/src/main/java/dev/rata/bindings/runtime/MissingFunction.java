package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;

/** A function of another node whose code this node does not have: every call raises {@code {:code_mismatch, module}}. */
public final class MissingFunction extends Fun {
    private static final Symbol CODE_MISMATCH = Symbol.of("code_mismatch");

    private final Object module;

    /** @param module its module; nil for the statements of a file; the name of a function that the library lacks */
    public MissingFunction(Object module) {
        this.module = module;
    }

    /** The exception for code that is not there. */
    public static RataException mismatch(Object module) {
        return RataException.raised(ListTerm.of(CODE_MISMATCH, module));
    }

    @Override
    public Object invoke(ProcessContext self) {
        throw mismatch(module);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        throw mismatch(module);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        throw mismatch(module);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        throw mismatch(module);
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        throw mismatch(module);
    }

    @Override
    public boolean accepts(int arguments) {
        return true;
    }

    @Override
    public int arity() {
        return 0;
    }

    @Override
    public String name() {
        return "missing";
    }
}
