package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import java.lang.invoke.MethodHandle;

/** A function written in Java. It never gives {@code PENDING}: when it has to wait, it parks. */
public abstract class HostFunction extends Fun {
    /**
     * What a call with that many arguments runs: a handle of type {@code (ProcessContext, Object …) Object} that checks and converts its arguments. It never
     * changes, so a call site may keep it.
     *
     * @return null when the function does not take that many
     */
    public abstract MethodHandle handle(int arguments);

    /** The exception for a number of arguments it does not take. */
    protected abstract RuntimeException arityError(int arguments);

    private MethodHandle taking(int arguments) {
        var handle = handle(arguments);
        if (handle == null) {
            throw arityError(arguments);
        }
        return handle;
    }

    @Override
    public final Object invoke(ProcessContext self) {
        try {
            return (Object) taking(0).invokeExact(self);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    @Override
    public final Object invoke(ProcessContext self, Object a) {
        try {
            return (Object) taking(1).invokeExact(self, a);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    @Override
    public final Object invoke(ProcessContext self, Object a, Object b) {
        try {
            return (Object) taking(2).invokeExact(self, a, b);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    @Override
    public final Object invoke(ProcessContext self, Object a, Object b, Object c) {
        try {
            return (Object) taking(3).invokeExact(self, a, b, c);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    @Override
    public final Object invokeAll(ProcessContext self, Object[] arguments) {
        return switch (arguments.length) {
            case 0 -> invoke(self);
            case 1 -> invoke(self, arguments[0]);
            case 2 -> invoke(self, arguments[0], arguments[1]);
            case 3 -> invoke(self, arguments[0], arguments[1], arguments[2]);
            default -> invokeMany(self, arguments);
        };
    }

    private Object invokeMany(ProcessContext self, Object[] arguments) {
        var handle = taking(arguments.length).asSpreader(1, Object[].class, arguments.length);
        try {
            return (Object) handle.invokeExact(self, arguments);
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Library methods declare no checked exceptions, so there are only these two kinds. */
    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return (RuntimeException) e;
    }
}
