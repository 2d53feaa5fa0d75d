package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;

/** A library module for tests. */
@RataModule(doc = "For tests.")
public final class SampleLibrary {
    private SampleLibrary() {}

    @RataFunction(doc = "Half of it.")
    public static double half(double number) {
        return number / 2;
    }

    @RataFunction(doc = "Half of half of it …")
    public static double half(double number, long timesMore) {
        return number / Math.pow(2, timesMore);
    }

    @RataFunction(doc = "Both.")
    public static Object ofAny(ProcessContext self, Object a, Object b) {
        return ListTerm.of(a, b);
    }

    @RataFunction(doc = "The sum.")
    public static long many(long a, long b, long c, long d) {
        return a + b + c + d;
    }

    @RataFunction(name = "sized?", doc = "The length.")
    public static long length(VectorTerm vector) {
        return vector.size();
    }

    @RataFunction(doc = "The size.")
    public static long sized(MapTerm theMap) {
        return theMap.size();
    }

    @RataFunction(doc = "Calls it.")
    public static Object calls(ProcessContext self, Fun function) {
        return function.call(self);
    }

    @RataFunction(doc = "Raises.", waits = Waiting.ALWAYS)
    public static Object fails() {
        throw RataException.of("runtime_error", "no");
    }

    @RataValue(doc = "The answer.", example = "Sample.answer #=> 42")
    public static Object answer() {
        return 42L;
    }
}
