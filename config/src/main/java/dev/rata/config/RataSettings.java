package dev.rata.config;

import com.typesafe.config.Config;

/**
 * Every {@code rata.*} setting, read and validated once. Each key, its unit and what happens at its limit is described in the module's {@code reference.conf}.
 *
 * @param process    how processes run
 * @param timeouts   the time-outs used where a program gives none
 * @param supervisor what a supervisor does unless its options say otherwise
 * @param log        what is logged, and how
 */
public record RataSettings(
        ProcessSettings process, TimeoutSettings timeouts, SupervisorSettings supervisor, LogSettings log) {

    /**
     * Reads the settings from a resolved configuration.
     *
     * @throws SettingsException naming every bad value at once, each with its place
     */
    public static RataSettings of(Config config) {
        SettingsReader reader = new SettingsReader(config);
        RataSettings settings = read(reader);
        if (reader.problems().isEmpty()) {
            return settings;
        }
        throw new SettingsException(reader.problems());
    }

    /** The settings of the {@code reference.conf} files alone. */
    public static RataSettings defaults() {
        return of(ConfigSources.referenceOnly());
    }

    static RataSettings read(SettingsReader reader) {
        return new RataSettings(
                ProcessSettings.read(reader),
                TimeoutSettings.read(reader),
                SupervisorSettings.read(reader),
                LogSettings.read(reader));
    }
}
