package dev.rata.config;

/** Whether log lines carry colour. */
public enum LogColour {
    /** When standard error is a terminal. */
    AUTO,
    ALWAYS,
    NEVER
}
