package dev.rata.config;

/**
 * What is logged, and how. Log lines go to standard error.
 *
 * @param level  the least severe level that is written ({@code rata.log.level})
 * @param colour whether lines are coloured ({@code rata.log.colour})
 */
public record LogSettings(LogLevel level, LogColour colour) {

    static LogSettings read(SettingsReader reader) {
        return new LogSettings(
                reader.choice("rata.log.level", LogLevel.class), reader.choice("rata.log.colour", LogColour.class));
    }
}
