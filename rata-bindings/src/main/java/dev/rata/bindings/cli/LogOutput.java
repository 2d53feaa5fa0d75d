package dev.rata.bindings.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.rata.bindings.library.LogLines;
import dev.rata.config.LogLevel;
import dev.rata.config.LogSettings;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;

/** Leads all log lines, those of programs and those that Pekko writes through SLF4J, to standard error in one format. */
final class LogOutput {
    /** The launcher knows whether standard error is a terminal, which Java cannot tell. */
    private static final String TERMINAL = "rata-launcher.terminal";

    private LogOutput() {}

    static LogLines standardError(LogSettings settings) {
        return to(System.err, settings);
    }

    /** The same to another stream. */
    static LogLines to(PrintStream target, LogSettings settings) {
        LogLines lines = new LogLines(target, settings.level(), look(settings));
        if (System.getProperty("logback.configurationFile") == null) {
            takeOver((LoggerContext) LoggerFactory.getILoggerFactory(), settings.level(), lines);
        }
        return lines;
    }

    private static LogLines.Look look(LogSettings settings) {
        boolean coloured = switch (settings.colour()) {
            case AUTO -> Boolean.getBoolean(TERMINAL) && System.getenv("NO_COLOR") == null;
            case ALWAYS -> true;
            case NEVER -> false;
        };
        return coloured ? LogLines.Look.COLOURED : LogLines.Look.PLAIN;
    }

    private static void takeOver(LoggerContext context, LogLevel level, LogLines lines) {
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(level == LogLevel.FATAL ? "ERROR" : level.name()));
        // It says that it started, past Pekko's own level.
        context.getLogger("org.apache.pekko.event.slf4j.Slf4jLogger").setLevel(Level.WARN);
        // The versions of the libraries are what the build says they are to be.
        context.getLogger("org.apache.pekko.util.ManifestInfo").setLevel(Level.ERROR);
        LineAppender appender = new LineAppender(lines);
        appender.setContext(context);
        appender.start();
        root.addAppender(appender);
    }

    private static final class LineAppender extends AppenderBase<ILoggingEvent> {
        private final LogLines lines;
        private final PekkoLines wording = new PekkoLines(System::nanoTime);

        LineAppender(LogLines lines) {
            this.lines = lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String trace = event.getThrowableProxy() == null
                    ? ""
                    : "\n"
                            + ThrowableProxyUtil.asString(event.getThrowableProxy())
                                    .stripTrailing();
            wording.line(event.getLoggerName(), event.getFormattedMessage(), trace)
                    .ifPresent(text -> lines.write(level(event.getLevel()), text));
        }

        private static LogLevel level(Level level) {
            return switch (level.toInt()) {
                case Level.ERROR_INT -> LogLevel.ERROR;
                case Level.WARN_INT -> LogLevel.WARN;
                case Level.INFO_INT -> LogLevel.INFO;
                default -> LogLevel.DEBUG;
            };
        }
    }
}
