package dev.rata.bindings.library;

/** Does not say what its function does. */
@RataModule(doc = "For tests.")
public final class UndocumentedLibrary {
    private UndocumentedLibrary() {}

    @RataFunction(doc = "")
    public static Object f() {
        return 1L;
    }
}
