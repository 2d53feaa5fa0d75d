package dev.rata.config;

import com.typesafe.config.ConfigOrigin;

/**
 * One thing wrong with the configuration.
 *
 * @param place   where: {@code file:line}, or the option, variable or property that said it
 * @param message what was found there, what was expected, and what to do
 */
public record SettingsProblem(String place, String message) {

    static SettingsProblem at(ConfigOrigin origin, String message) {
        return new SettingsProblem(Origins.describe(origin), message);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
