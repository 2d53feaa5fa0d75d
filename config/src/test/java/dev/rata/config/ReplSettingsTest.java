package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import org.junit.jupiter.api.Test;

class ReplSettingsTest {
    private static Config config(String text) {
        return ConfigFactory.parseString(text, ConfigParseOptions.defaults().setOriginDescription("sample"))
                .withFallback(ConfigSources.referenceOnly())
                .resolve();
    }

    @Test
    void readsTheDefaults() {
        assertThat(ReplSettings.of(config(""))).isEqualTo(new ReplSettings("auto", 10_000, LogColour.AUTO));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> ReplSettings.of(config("rata.repl { history-size = 0, colour = blue }")))
                .withMessage("""
                    sample:1: rata.repl.history-size must be a whole number from 1 to 1000000, but is 0
                    sample:1: rata.repl.colour must be one of auto, always, never, but is "blue\"\
                    """);
    }
}
