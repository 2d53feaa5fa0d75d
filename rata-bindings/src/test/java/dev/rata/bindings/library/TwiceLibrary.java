package dev.rata.bindings.library;

/** Defines one function twice. */
@RataModule(doc = "For tests.")
public final class TwiceLibrary {
    private TwiceLibrary() {}

    @RataFunction(doc = "One.")
    public static Object f(long number) {
        return number;
    }

    @RataFunction(doc = "The other.")
    public static Object f(String text) {
        return text;
    }
}
