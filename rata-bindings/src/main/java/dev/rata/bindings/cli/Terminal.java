package dev.rata.bindings.cli;

import dev.rata.bindings.library.LogLines.Look;

/** What is known of the terminal; the launcher knows what Java cannot tell. */
final class Terminal {
    private static final String OUTPUT = "rata-launcher.output-terminal";

    private Terminal() {}

    /** Whether standard output is a terminal. */
    static boolean isOutput() {
        return Boolean.getBoolean(OUTPUT);
    }

    /** How to write to standard output: in colours on a terminal, unless {@code NO_COLOR} is set. */
    static Look outputLook() {
        String without = System.getenv("NO_COLOR");
        return isOutput() && (without == null || without.isEmpty()) ? Look.COLOURED : Look.PLAIN;
    }
}
