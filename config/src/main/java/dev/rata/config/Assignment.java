package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigValueFactory;

/** One {@code key=value} of the command line. */
final class Assignment {
    private Assignment() {}

    /** The value is read as in a file, and taken as plain text where that fails ({@code a:b}). */
    static Config parse(String text) {
        String origin = Origins.OPTION + text.replaceFirst("=.*", "");
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new SettingsException(new SettingsProblem(
                    Origins.OPTION + text, "expected key=value, such as --set rata.log.level=debug"));
        }
        String key = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        try {
            ConfigParseOptions options = ConfigParseOptions.defaults().setOriginDescription(origin);
            return ConfigFactory.parseString(key + " = " + value, options);
        } catch (ConfigException.BadPath _) {
            throw noKey(origin);
        } catch (ConfigException.Parse _) {
            return plain(key, value, origin);
        }
    }

    private static Config plain(String key, String value, String origin) {
        try {
            return ConfigFactory.empty().withValue(key, ConfigValueFactory.fromAnyRef(value, origin));
        } catch (ConfigException.BadPath _) {
            throw noKey(origin);
        }
    }

    private static SettingsException noKey(String origin) {
        return new SettingsException(new SettingsProblem(
                origin, "this is not a key; a key is made of words and dots, such as rata.log.level"));
    }
}
