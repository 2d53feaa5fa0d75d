package dev.rata.adapter.task;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;

/** A function value written in Java, of none or one argument. */
final class JavaFun extends Fun {
    /** What it does; the argument is null when there is none. */
    @FunctionalInterface
    interface Code {
        Object run(ProcessContext self, Object argument);
    }

    private final Code code;
    private final int arity;

    private JavaFun(int arity, Code code) {
        this.arity = arity;
        this.code = code;
    }

    static JavaFun none(ProcessBody body) {
        return new JavaFun(0, (self, argument) -> body.run(self));
    }

    static JavaFun one(Code code) {
        return new JavaFun(1, code);
    }

    @Override
    public Object invoke(ProcessContext self) {
        return code.run(self, null);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        return code.run(self, a);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        throw new UnsupportedOperationException("two arguments");
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        throw new UnsupportedOperationException("three arguments");
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return code.run(self, arguments.length == 0 ? null : arguments[0]);
    }

    @Override
    public boolean accepts(int arguments) {
        return arguments == arity;
    }

    @Override
    public int arity() {
        return arity;
    }

    @Override
    public String name() {
        return "Test.code";
    }
}
