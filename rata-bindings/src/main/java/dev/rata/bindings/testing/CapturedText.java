package dev.rata.bindings.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A stream that keeps what is written, so that it can be told what belongs to which test. */
final class CapturedText {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    PrintStream stream() {
        return stream;
    }

    /** How much was written until now. */
    int mark() {
        stream.flush();
        return bytes.size();
    }

    /** What was written since a mark. */
    String since(int mark) {
        stream.flush();
        byte[] all = bytes.toByteArray();
        return new String(all, mark, all.length - mark, StandardCharsets.UTF_8);
    }
}
