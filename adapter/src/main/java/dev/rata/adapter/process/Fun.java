package dev.rata.adapter.process;

import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;

/**
 * A function value, compared by identity. The {@code invoke} methods are the raw calling convention: they may return {@link ProcessContext#PENDING}, and
 * check the number of arguments. The {@code call} methods always give the finished value. Both run in the given process, on its thread, and raise what the
 * function raises.
 */
public abstract class Fun implements Opaque, ProcessBody {
    private static final Symbol FUNCTION = Symbol.of("function");

    public abstract Object invoke(ProcessContext self);

    public abstract Object invoke(ProcessContext self, Object a);

    public abstract Object invoke(ProcessContext self, Object a, Object b);

    public abstract Object invoke(ProcessContext self, Object a, Object b, Object c);

    /** Calls with any number of arguments; the array is not kept or changed. */
    public abstract Object invokeAll(ProcessContext self, Object[] arguments);

    /** Whether a call with that many arguments can succeed in binding them. */
    public abstract boolean accepts(int arguments);

    /** The largest number of arguments it takes, for error messages and for {@code #Function<Mod.f/1>}. */
    public abstract int arity();

    /** {@code Mod.f} or a place such as {@code anonymous}, without arity. */
    public abstract String name();

    /** False only when it is proved that no call of it waits in the middle of a turn; such processes run on the fork-join dispatcher. */
    public boolean mayWait() {
        return true;
    }

    public final Object call(ProcessContext self) {
        return finished(self, invoke(self));
    }

    public final Object call(ProcessContext self, Object a) {
        return finished(self, invoke(self, a));
    }

    public final Object call(ProcessContext self, Object a, Object b) {
        return finished(self, invoke(self, a, b));
    }

    public final Object call(ProcessContext self, Object a, Object b, Object c) {
        return finished(self, invoke(self, a, b, c));
    }

    public final Object callAll(ProcessContext self, Object[] arguments) {
        return finished(self, invokeAll(self, arguments));
    }

    private static Object finished(ProcessContext self, Object result) {
        return result == ProcessContext.PENDING ? self.force(result) : result;
    }

    @Override
    public final Object run(ProcessContext self) {
        return invoke(self);
    }

    @Override
    public final String initialCall() {
        return name() + "/" + arity();
    }

    @Override
    public final Symbol type() {
        return FUNCTION;
    }

    @Override
    public String print() {
        return "#Function<" + name() + "/" + arity() + ">";
    }
}
