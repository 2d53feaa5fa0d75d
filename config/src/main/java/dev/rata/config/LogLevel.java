package dev.rata.config;

/** The levels of Rata's {@code Log} module, from the most talkative to the most severe. */
public enum LogLevel {
    DEBUG,
    INFO,
    WARN,
    ERROR,
    FATAL
}
