package dev.rata.bindings.runtime;

import java.util.List;

/**
 * What is known of a module's function without calling it.
 *
 * @param name       its name
 * @param minArity   the least number of arguments
 * @param parameters the names of all parameters, as many as it takes at most; a pattern has the empty name
 * @param doc        its docstring, or the empty string
 * @param waits      whether a call may wait in the middle of a turn, beyond what function values passed to it do
 * @param method     the Java method to call directly with all arguments given, or null when calls must go through the function value
 */
public record FunctionDescription(
        String name, int minArity, List<String> parameters, String doc, Waiting waits, JavaMethod method) {
    /** When a call waits in the middle of a turn. */
    public enum Waiting {
        /** Never, whatever it is given. */
        NEVER,
        /** As soon as a function value given to it does, since it calls that in the caller's process. */
        WITH_ITS_ARGUMENTS,
        /** Possibly always. */
        ALWAYS
    }

    /**
     * A public static method {@code Object name(ProcessContext, Object…)} with one parameter for each of the function's; never gives {@code PENDING}.
     *
     * @param owner  the public class
     * @param name   the method's name
     */
    public record JavaMethod(Class<?> owner, String name) {}

    public FunctionDescription {
        parameters = List.copyOf(parameters);
    }

    /** The largest number of arguments. */
    public int maxArity() {
        return parameters.size();
    }
}
