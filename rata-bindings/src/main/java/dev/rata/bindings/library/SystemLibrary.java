package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.util.concurrent.TimeUnit;

/** Rata's module {@code System}. */
@RataModule(doc = "The machine and the program: environment, time, arguments, exit.")
public final class SystemLibrary {
    private SystemLibrary() {}

    @RataFunction(
            doc = "The value of an environment variable, or nil when it is not set.",
            example = "System.get_env(\"NO_SUCH_VARIABLE\") #=> nil")
    public static Object getEnv(String name) {
        return getEnv(name, Nil.NIL);
    }

    @RataFunction(
            doc = "The value of an environment variable, or the other value when it is not set.",
            example = "System.get_env(\"NO_SUCH_VARIABLE\", \"none\") #=> none")
    public static Object getEnv(String name, Object otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    @RataFunction(
            doc = "Milliseconds of a clock that never goes back, from an arbitrary moment: for measuring spans of"
                    + " time.",
            example = "System.monotonic_time() <= System.monotonic_time() #=> true")
    public static long monotonicTime() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    @RataFunction(
            doc = "Milliseconds since the beginning of 1970, UTC.",
            example = "System.timestamp() > 1_700_000_000_000 #=> true")
    public static long timestamp() {
        return System.currentTimeMillis();
    }

    @RataFunction(doc = "The arguments the program was started with, as a vector of strings.")
    public static Object args(ProcessContext self) {
        return VectorTerm.of(Surroundings.of(self).arguments().toArray());
    }

    @RataFunction(
            doc = "Ends the whole program with exit code 0, as the end of its main process does.",
            waits = Waiting.ALWAYS)
    public static Object exit(ProcessContext self) {
        return exit(self, 0);
    }

    @RataFunction(
            doc = "Ends the whole program with that exit code: every process gets :shutdown, and :kill later. The"
                    + " call does not return. An exit code that is not from 0 to 255 raises :argument_error.",
            waits = Waiting.ALWAYS)
    public static Object exit(ProcessContext self, long code) {
        if (code < 0 || code > 255) {
            throw RataException.of("argument_error", "an exit code is an int from 0 to 255, got " + code);
        }
        Surroundings.of(self).exit().end(self, (int) code);
        self.sleep(-1);
        return Nil.NIL;
    }
}
