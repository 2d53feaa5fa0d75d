package dev.rata.bindings.library;

import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;
import dev.rata.bindings.runtime.RataTrace;
import dev.rata.config.LogLevel;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes log lines of a program and of its node, each as {@code 14:03:59.123 [info] text}, as long as they are severe
 * enough. Called from any thread; a line is written at once and never mixed with another.
 */
public final class LogLines implements NodeLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final String RESET = "\u001B[0m";

    /** How lines look. */
    public enum Look {
        PLAIN,
        /** Levels in ANSI colours. */
        COLOURED
    }

    private final PrintStream target;
    private final Look look;
    private volatile LogLevel threshold;

    public LogLines(PrintStream target, LogLevel threshold, Look look) {
        this.target = target;
        this.threshold = threshold;
        this.look = look;
    }

    /** The least severe level that is written. */
    public LogLevel threshold() {
        return threshold;
    }

    /** Changes that level, for all processes of the node. */
    public void writeFrom(LogLevel level) {
        threshold = level;
    }

    /** Writes a line, or several when the text has several, unless the level is below the threshold. */
    public void write(LogLevel level, String text) {
        if (level.compareTo(threshold) >= 0) {
            target.print(LocalTime.now().format(TIME) + " " + label(level) + " " + text + "\n");
            target.flush();
        }
    }

    /** Writes text as it is, whatever the level. */
    public void text(String text) {
        target.print(text);
        target.flush();
    }

    @Override
    public void crashed(CrashReport report) {
        var trace = report.cause() == null ? "" : RataTrace.of(report.cause()).text();
        write(LogLevel.ERROR, trace.isEmpty() ? report.text() : report.text() + "\n" + trace);
    }

    @Override
    public void line(System.Logger.Level level, String text) {
        write(
                switch (level) {
                    case ALL, TRACE, DEBUG -> LogLevel.DEBUG;
                    case INFO -> LogLevel.INFO;
                    case WARNING -> LogLevel.WARN;
                    case ERROR, OFF -> LogLevel.ERROR;
                },
                text);
    }

    private String label(LogLevel level) {
        var label = "[" + level.name().toLowerCase(Locale.ROOT) + "]";
        return look == Look.PLAIN ? label : colour(level) + label + RESET;
    }

    private static String colour(LogLevel level) {
        return switch (level) {
            case DEBUG -> "\u001B[36m";
            case INFO -> "\u001B[32m";
            case WARN -> "\u001B[33m";
            case ERROR, FATAL -> "\u001B[31m";
        };
    }
}
