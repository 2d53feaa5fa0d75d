package dev.rata.bindings.library;

/** Takes what no Rata value is. */
@RataModule(doc = "For tests.")
public final class OddLibrary {
    private OddLibrary() {}

    @RataFunction(doc = "The name of a thread.")
    public static Object f(Thread thread) {
        return thread.getName();
    }
}
