package dev.rata.bindings.compiler;

import dev.rata.bindings.source.Span;

/** A function, statement or unit whose code does not fit in one method or class of the JVM. Its message is for the user. */
public final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Span span;

    TooLargeException(String message, Span span, IllegalArgumentException cause) {
        super(message, cause);
        this.span = span;
    }

    /** Where what is too large stands in its file. */
    public Span span() {
        return span;
    }
}
