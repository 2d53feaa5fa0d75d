package dev.rata.bindings.library.json;

/**
 * A text is no JSON, or a value has no JSON form; the message says what was expected and what was found, and for a text
 * where.
 */
public final class JsonProblem extends Exception {
    private static final long serialVersionUID = 1L;

    JsonProblem(String message) {
        super(message);
    }

    JsonProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
