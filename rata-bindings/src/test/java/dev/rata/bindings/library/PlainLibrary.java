package dev.rata.bindings.library;

/** Does not say what it is. */
public final class PlainLibrary {
    private PlainLibrary() {}
}
