package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.runtime.FunctionCode.Surplus;

/** A function that has come from another node. Its code is looked for, and waited for if need be, when it is first called. */
public final class TravelledFunction extends Fun {
    private final Shape shape;
    private final Origin origin;
    private volatile Fun function;

    /**
     * What is known of a function before its code is.
     *
     * @param name     its qualified name
     * @param minArity how many arguments it takes at least
     * @param maxArity how many parameters it has
     * @param surplus  what happens to more arguments than that
     */
    public record Shape(String name, int minArity, int maxArity, Surplus surplus) {}

    /** Where its code comes from. */
    public interface Origin {
        /** The function here; may make the process wait, and raises {@code {:code_mismatch, module}} when the code cannot be had. */
        Fun find(ProcessContext self);

        /** The function here if its code is at hand, else null; does not wait. */
        Fun known();
    }

    public TravelledFunction(Shape shape, Origin origin) {
        this.shape = shape;
        this.origin = origin;
    }

    public Shape shape() {
        return shape;
    }

    /** Where its code comes from. */
    public Origin origin() {
        return origin;
    }

    /** The function here; may make the process wait. */
    public Fun here(ProcessContext self) {
        var found = function;
        if (found == null) {
            found = origin.find(self);
            function = found;
        }
        return found;
    }

    @Override
    public Object invoke(ProcessContext self) {
        return here(self).invoke(self);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        return here(self).invoke(self, a);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        return here(self).invoke(self, a, b);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        return here(self).invoke(self, a, b, c);
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return here(self).invokeAll(self, arguments);
    }

    @Override
    public boolean accepts(int arguments) {
        return arguments >= shape.minArity && (arguments <= shape.maxArity || shape.surplus == Surplus.IGNORED);
    }

    @Override
    public int arity() {
        return shape.maxArity;
    }

    @Override
    public String name() {
        return shape.name;
    }

    @Override
    public boolean mayWait() {
        var found = function;
        return found == null || found.mayWait();
    }
}
