package dev.rata.cluster.security;

/** A file that security depends on is missing, cannot be used, or is open to others. The message names it and says what to do. */
public final class UnusableFileException extends Exception {
    private static final long serialVersionUID = 1;

    UnusableFileException(String message) {
        super(message);
    }
}
