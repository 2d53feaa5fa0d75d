package dev.rata.bindings.runtime;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Calls of functions written in Java, linked once to what the function runs for that number of arguments. */
public final class HostCalls {
    private HostCalls() {}

    /** Bootstraps {@code (ProcessContext, Object…) → Object}; the number is that of the function among the unit's constants. */
    public static CallSite call(Lookup lookup, String name, MethodType type, int constant) {
        var function = (HostFunction) UnitLoader.constants(lookup.lookupClass())[constant];
        var handle = function.handle(type.parameterCount() - 1);
        if (handle == null) {
            throw new IllegalStateException(
                    function.name() + " was called with a number of arguments it does not take");
        }
        return new ConstantCallSite(handle.asType(type));
    }
}
