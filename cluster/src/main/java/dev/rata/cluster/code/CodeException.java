package dev.rata.cluster.code;

/** Code could not be had from another node. The message says why, for a log line. */
public final class CodeException extends Exception {
    private static final long serialVersionUID = 1;

    public CodeException(String message) {
        super(message, null, false, false);
    }
}
