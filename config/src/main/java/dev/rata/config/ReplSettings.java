package dev.rata.config;

import com.typesafe.config.Config;

/**
 * What the interactive shell does.
 *
 * @param history     the file its inputs are kept in, {@code auto} for the usual place or {@code off} ({@code rata.repl.history})
 * @param historySize how many inputs are kept ({@code rata.repl.history-size})
 * @param colour      whether values are coloured ({@code rata.repl.colour})
 */
public record ReplSettings(String history, int historySize, LogColour colour) {
    private static final int MOST = 1_000_000;

    /**
     * Reads the settings from a resolved configuration.
     *
     * @throws SettingsException naming every bad value at once
     */
    public static ReplSettings of(Config config) {
        SettingsReader reader = new SettingsReader(config);
        ReplSettings settings = new ReplSettings(
                reader.text("rata.repl.history", ".+", "a file, auto or off"),
                reader.integer("rata.repl.history-size", 1, MOST),
                reader.choice("rata.repl.colour", LogColour.class));
        if (reader.problems().isEmpty()) {
            return settings;
        }
        throw new SettingsException(reader.problems());
    }
}
