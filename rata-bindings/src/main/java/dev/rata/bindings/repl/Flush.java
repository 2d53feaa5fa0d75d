package dev.rata.bindings.repl;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.Surroundings;
import dev.rata.bindings.runtime.HostFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** {@code flush()}: prints the messages of the process that calls it, oldest first, and takes them out of its mailbox. */
final class Flush extends HostFunction {
    static final String NAME = "flush";
    private static final Symbol OK = Symbol.of("ok");

    private final MethodHandle handle;

    Flush() {
        try {
            handle = MethodHandles.lookup()
                    .findStatic(Flush.class, NAME, MethodType.methodType(Object.class, ProcessContext.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the method below is missing", e);
        }
    }

    static Object flush(ProcessContext self) {
        var output = Surroundings.of(self).output();
        self.beginReceive(0L, null);
        for (var message = self.nextMessage(); message != ProcessContext.TIMEOUT; message = self.nextMessage()) {
            self.acceptMessage();
            output.print(Terms.inspect(message) + "\n");
            self.beginReceive(0L, null);
        }
        output.flush();
        return OK;
    }

    @Override
    public MethodHandle handle(int arguments) {
        return arguments == 0 ? handle : null;
    }

    @Override
    protected RuntimeException arityError(int arguments) {
        return RataException.of("arity_error", "flush takes 0 arguments, but was called with " + arguments);
    }

    @Override
    public boolean accepts(int arguments) {
        return arguments == 0;
    }

    @Override
    public int arity() {
        return 0;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayWait() {
        return false;
    }
}
