package dev.rata.bindings.source;

/** Whether a problem keeps the program from running. */
public enum Severity {
    /** The program is not run. */
    ERROR("error"),
    /** The program is run. */
    WARNING("warning");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word used in messages. */
    public String word() {
        return word;
    }
}
