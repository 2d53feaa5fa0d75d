package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;

/**
 * A function of a Rata program: its code and the values it captured, nothing else, so that it can be sent to another node as the identity of the one and the
 * terms of the other. A function that refers to itself holds itself among its captured values.
 */
public final class CompiledFunction extends Fun {
    private static final Object[] NOTHING = {};

    final FunctionCode code;
    final Object[] captured;

    /** A function that captures nothing. */
    public CompiledFunction(FunctionCode code) {
        this(code, NOTHING);
    }

    /** A closure; the array is taken over, and must not change once the function is known to others. */
    public CompiledFunction(FunctionCode code, Object[] captured) {
        this.code = code;
        this.captured = captured;
    }

    /** Puts the function itself among its captured values; only while nobody else knows it. */
    public CompiledFunction holdingItself(int index) {
        captured[index] = this;
        return this;
    }

    public FunctionCode code() {
        return code;
    }

    /** The captured values; not to be changed. */
    public Object[] captured() {
        return captured;
    }

    @Override
    public Object invoke(ProcessContext self) {
        return code.unit().call(code.index(), self, captured);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        return code.unit().call(code.index(), self, captured, a);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        return code.unit().call(code.index(), self, captured, a, b);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        return code.unit().call(code.index(), self, captured, a, b, c);
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return code.unit().callAll(code.index(), self, captured, arguments);
    }

    @Override
    public boolean accepts(int arguments) {
        return code.accepts(arguments);
    }

    @Override
    public int arity() {
        return code.maxArity();
    }

    @Override
    public String name() {
        return code.qualifiedName();
    }

    @Override
    public boolean mayWait() {
        return code.mayWait();
    }
}
