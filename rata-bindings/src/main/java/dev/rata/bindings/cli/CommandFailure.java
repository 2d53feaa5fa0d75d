package dev.rata.bindings.cli;

/** A command cannot do what it was asked to. Its message is for the user. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    CommandFailure(String message) {
        super(message);
    }
}
