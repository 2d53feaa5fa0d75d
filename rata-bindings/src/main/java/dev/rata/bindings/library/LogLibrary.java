package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.config.LogLevel;

/** Rata's module {@code Log}. */
@RataModule(doc = "Log lines on standard error.")
public final class LogLibrary {
    private static final Symbol OK = Symbol.of("ok");

    private LogLibrary() {}

    @RataFunction(doc = "Writes a log line at level debug; gives :ok.", example = "Log.debug(\"loaded\") #=> :ok")
    public static Object debug(ProcessContext self, Object message) {
        return write(self, LogLevel.DEBUG, message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.debug(\"loaded\", rows: 3) #=> :ok")
    public static Object debug(ProcessContext self, Object message, MapTerm metadata) {
        return write(self, LogLevel.DEBUG, message, metadata);
    }

    @RataFunction(doc = "Writes a log line at level info; gives :ok.", example = "Log.info(\"loaded\") #=> :ok")
    public static Object info(ProcessContext self, Object message) {
        return write(self, LogLevel.INFO, message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.info(\"loaded\", rows: 3) #=> :ok")
    public static Object info(ProcessContext self, Object message, MapTerm metadata) {
        return write(self, LogLevel.INFO, message, metadata);
    }

    @RataFunction(doc = "Writes a log line at level warn; gives :ok.", example = "Log.warn(\"slow\") #=> :ok")
    public static Object warn(ProcessContext self, Object message) {
        return write(self, LogLevel.WARN, message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.warn(\"slow\", ms: 3000) #=> :ok")
    public static Object warn(ProcessContext self, Object message, MapTerm metadata) {
        return write(self, LogLevel.WARN, message, metadata);
    }

    @RataFunction(doc = "Writes a log line at level error; gives :ok.", example = "Log.error(\"lost\") #=> :ok")
    public static Object error(ProcessContext self, Object message) {
        return write(self, LogLevel.ERROR, message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.error(\"lost\", file: \"a.csv\") #=> :ok")
    public static Object error(ProcessContext self, Object message, MapTerm metadata) {
        return write(self, LogLevel.ERROR, message, metadata);
    }

    @RataFunction(
            doc = "Writes a log line at level fatal, the most severe; the program goes on. Gives :ok.",
            example = "Log.fatal(\"no disk\") #=> :ok")
    public static Object fatal(ProcessContext self, Object message) {
        return write(self, LogLevel.FATAL, message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.fatal(\"no disk\", device: \"/dev/sda\") #=> :ok")
    public static Object fatal(ProcessContext self, Object message, MapTerm metadata) {
        return write(self, LogLevel.FATAL, message, metadata);
    }

    @RataFunction(
            doc = "Writes a log line at the level given: :debug, :info, :warn, :error or :fatal; another raises"
                    + " :argument_error. Gives :ok.",
            example = "Log.log(:info, \"loaded\") #=> :ok")
    public static Object log(ProcessContext self, Symbol level, Object message) {
        return write(self, level(level), message, MapTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with metadata, shown as name=value behind the message.",
            example = "Log.log(:info, \"loaded\", rows: 3) #=> :ok")
    public static Object log(ProcessContext self, Symbol level, Object message, MapTerm metadata) {
        return write(self, level(level), message, metadata);
    }

    @RataFunction(
            doc = "Sets the least severe level that is written, for all processes of this node; gives :ok. At the"
                    + " start it is rata.log.level.",
            example = "Log.set_level(:info) #=> :ok")
    public static Object setLevel(ProcessContext self, Symbol level) {
        Surroundings.of(self).log().writeFrom(level(level));
        return OK;
    }

    private static Object write(ProcessContext self, LogLevel level, Object message, MapTerm metadata) {
        var line = new StringBuilder(Terms.print(message));
        for (var entry : metadata) {
            line.append(' ')
                    .append(entry.key() instanceof Symbol key ? key.name() : Terms.print(entry.key()))
                    .append('=')
                    .append(Terms.inspect(entry.value()));
        }
        Surroundings.of(self).log().write(level, line.toString());
        return OK;
    }

    private static LogLevel level(Symbol level) {
        return switch (level.name()) {
            case "debug" -> LogLevel.DEBUG;
            case "info" -> LogLevel.INFO;
            case "warn" -> LogLevel.WARN;
            case "error" -> LogLevel.ERROR;
            case "fatal" -> LogLevel.FATAL;
            default ->
                throw RataException.of(
                        "argument_error",
                        "a log level is :debug, :info, :warn, :error or :fatal, got " + Terms.inspect(level));
        };
    }
}
