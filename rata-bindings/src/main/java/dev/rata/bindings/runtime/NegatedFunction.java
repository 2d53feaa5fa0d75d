package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;

/** {@code not f}: true where the function gives a falsy value. */
public final class NegatedFunction extends Fun {
    private final Fun predicate;

    public NegatedFunction(Fun predicate) {
        this.predicate = predicate;
    }

    /** The function it negates. */
    public Fun predicate() {
        return predicate;
    }

    @Override
    public Object invoke(ProcessContext self) {
        return Control.not(predicate.call(self));
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        return Control.not(predicate.call(self, a));
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        return Control.not(predicate.call(self, a, b));
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        return Control.not(predicate.call(self, a, b, c));
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return Control.not(predicate.callAll(self, arguments));
    }

    @Override
    public boolean accepts(int arguments) {
        return predicate.accepts(arguments);
    }

    @Override
    public int arity() {
        return predicate.arity();
    }

    @Override
    public String name() {
        return "not " + predicate.name();
    }

    @Override
    public boolean mayWait() {
        return predicate.mayWait();
    }
}
