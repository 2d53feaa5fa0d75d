package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.HostFunction;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.stream.Collectors;

/** A function of the standard library as a value: all methods of one name together. */
public final class LibraryFunction extends HostFunction {
    private final List<LibraryMethod> methods;
    private final LibraryMethod[] byArity;

    /** @param methods at least one, of one name and ascending numbers of parameters */
    LibraryFunction(List<LibraryMethod> methods) {
        this.methods = List.copyOf(methods);
        this.byArity = new LibraryMethod[methods.getLast().arity() + 1];
        for (var method : methods) {
            byArity[method.arity()] = method;
        }
    }

    @Override
    public MethodHandle handle(int arguments) {
        return accepts(arguments) ? byArity[arguments].handle() : null;
    }

    @Override
    protected RuntimeException arityError(int arguments) {
        var arities =
                methods.stream().map(method -> String.valueOf(method.arity())).collect(Collectors.joining(" or "));
        return RataException.of(
                "arity_error",
                name() + " takes " + arities + (arities.equals("1") ? " argument" : " arguments")
                        + ", but was called with " + arguments);
    }

    @Override
    public boolean accepts(int arguments) {
        return arguments < byArity.length && byArity[arguments] != null;
    }

    @Override
    public int arity() {
        return byArity.length - 1;
    }

    @Override
    public String name() {
        return methods.getFirst().qualifiedName();
    }

    /** A function that calls its function arguments waits when they do, which is not known here. */
    @Override
    public boolean mayWait() {
        return methods.stream().anyMatch(method -> method.waiting() != Waiting.NEVER);
    }
}
