package dev.rata.bindings.cli;

import dev.rata.bindings.library.LogLines.Look;

/** Whether there is a terminal to write to. */
enum Terminal {
    PRESENT,
    ABSENT;

    /** Whether standard output is one: the launcher knows what Java cannot tell. */
    static Terminal ofOutput() {
        return Boolean.getBoolean("rata-launcher.output-terminal") ? PRESENT : ABSENT;
    }

    /** How to write: in colours on a terminal, unless {@code NO_COLOR} is set. */
    Look look() {
        String without = System.getenv("NO_COLOR");
        return this == PRESENT && (without == null || without.isEmpty()) ? Look.COLOURED : Look.PLAIN;
    }
}
