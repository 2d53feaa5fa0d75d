package dev.rata.cluster.wire;

/** Bytes that are no frame of this version. The message says what was wrong; nothing of the frame has had any effect. */
public final class MalformedFrameException extends Exception {
    private static final long serialVersionUID = 1;

    public MalformedFrameException(String message) {
        super(message, null, false, false);
    }
}
