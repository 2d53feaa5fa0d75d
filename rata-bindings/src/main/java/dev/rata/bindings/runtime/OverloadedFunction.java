package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import java.util.List;

/** The functions of one module that share a name and differ in the number of arguments, as one value. */
public final class OverloadedFunction extends Fun {
    private final List<Fun> alternatives;

    /** @param alternatives at least two, no two of which accept the same number of arguments */
    public OverloadedFunction(List<Fun> alternatives) {
        this.alternatives = List.copyOf(alternatives);
    }

    /** The functions it consists of. */
    public List<Fun> alternatives() {
        return alternatives;
    }

    private Fun taking(int arguments) {
        for (var alternative : alternatives) {
            if (alternative.accepts(arguments)) {
                return alternative;
            }
        }
        throw Errors.arity(
                name(),
                alternatives.stream().mapToInt(Fun::arity).sorted().boxed().toList(),
                arguments);
    }

    /** The one that takes so many arguments; raises {@code :arity_error} when none does. */
    public Fun select(int arguments) {
        return taking(arguments);
    }

    @Override
    public Object invoke(ProcessContext self) {
        return taking(0).invoke(self);
    }

    @Override
    public Object invoke(ProcessContext self, Object a) {
        return taking(1).invoke(self, a);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b) {
        return taking(2).invoke(self, a, b);
    }

    @Override
    public Object invoke(ProcessContext self, Object a, Object b, Object c) {
        return taking(3).invoke(self, a, b, c);
    }

    @Override
    public Object invokeAll(ProcessContext self, Object[] arguments) {
        return taking(arguments.length).invokeAll(self, arguments);
    }

    @Override
    public boolean accepts(int arguments) {
        return alternatives.stream().anyMatch(alternative -> alternative.accepts(arguments));
    }

    @Override
    public int arity() {
        return alternatives.stream().mapToInt(Fun::arity).max().orElseThrow();
    }

    @Override
    public String name() {
        return alternatives.getFirst().name();
    }

    @Override
    public boolean mayWait() {
        return alternatives.stream().anyMatch(Fun::mayWait);
    }
}
