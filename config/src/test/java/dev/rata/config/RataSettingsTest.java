package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RataSettingsTest {
    private static Config config(String text) {
        return ConfigFactory.parseString(text, ConfigParseOptions.defaults().setOriginDescription("sample"))
                .withFallback(ConfigSources.referenceOnly())
                .resolve();
    }

    private static void assertProblems(String text, String... problems) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> RataSettings.of(config(text)))
                .withMessage(String.join("\n", problems));
    }

    @Test
    void readsTheDefaults() {
        RataSettings settings = RataSettings.defaults();
        TimeLimit fiveSeconds = new TimeLimit.After(Duration.ofSeconds(5));

        assertThat(settings.process())
                .isEqualTo(new ProcessSettings(64, 4_000, 200_000, 100_000, Duration.ofSeconds(1)));
        assertThat(settings.timeouts())
                .isEqualTo(new TimeoutSettings(
                        fiveSeconds, fiveSeconds, fiveSeconds, fiveSeconds, new TimeLimit.Infinite()));
        assertThat(settings.supervisor())
                .isEqualTo(new SupervisorSettings(3, Duration.ofSeconds(5), Duration.ofSeconds(5)));
        assertThat(settings.log()).isEqualTo(new LogSettings(LogLevel.INFO, LogColour.AUTO));
    }

    @Test
    void readsWhatIsGiven() {
        RataSettings settings = RataSettings.of(config("""
            rata.process.spawners = 8
            rata.timeouts.call = infinite
            rata.timeouts.stop = 250ms
            rata.supervisor.max-seconds = 60
            rata.log { level = debug, colour = never }
            """));

        assertThat(settings.process().spawners()).isEqualTo(8);
        assertThat(settings.timeouts().call().millis()).isNegative();
        assertThat(settings.timeouts().stop().millis()).isEqualTo(250);
        assertThat(settings.supervisor().window()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.log()).isEqualTo(new LogSettings(LogLevel.DEBUG, LogColour.NEVER));
    }

    @Test
    void refusesANumberOutOfBounds() {
        assertProblems(
                "rata.process.spawners = 0",
                "sample:1: rata.process.spawners must be a whole number from 1 to 4096, but is 0");
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertProblems(
                "rata.process.reductions = many",
                "sample:1: rata.process.reductions must be a whole number from 1 to 1000000000, but is \"many\"");
    }

    @Test
    void refusesWhatIsNoDuration() {
        assertProblems(
                "rata.process.shutdown-grace = -1s",
                "sample:1: rata.process.shutdown-grace must be a duration such as 500ms, 5s or 2m, but is \"-1s\"");
    }

    @Test
    void refusesWhatIsNoTimeLimit() {
        assertProblems(
                "rata.timeouts.call = soon",
                "sample:1: rata.timeouts.call must be a duration such as 500ms, 5s or 2m, or infinite, but is"
                        + " \"soon\"");
    }

    @Test
    void refusesAnUnknownChoice() {
        assertProblems(
                "rata.log.level = loud",
                "sample:1: rata.log.level must be one of debug, info, warn, error, fatal, but is \"loud\"");
    }

    @Test
    void reportsEveryBadValueAtOnce() {
        assertProblems(
                """
                rata.supervisor.max-restarts = -1
                rata.log.colour = { a = 1 }
                """,
                "sample:1: rata.supervisor.max-restarts must be a whole number from 0 to 1000000, but is -1",
                "sample:2: rata.log.colour must be one of auto, always, never, but is {\"a\":1}");
    }

    @Test
    void refusesAFraction() {
        assertProblems(
                "rata.process.spawners = 1.5",
                "sample:1: rata.process.spawners must be a whole number from 1 to 4096, but is 1.5");
    }

    @Test
    void refusesNull() {
        assertProblems(
                """
                rata.process.spawners = null
                rata.timeouts.call = null
                """,
                "sample:1: rata.process.spawners must be a whole number from 1 to 4096, but is null",
                "sample:2: rata.timeouts.call must be a duration such as 500ms, 5s or 2m, or infinite, but is null");
    }

    @Test
    void saysThatTheReferenceIsMissing() {
        Config config = ConfigSources.referenceOnly().withoutPath("rata.log.level");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> RataSettings.of(config))
                .withMessageEndingWith(
                        ": rata.log.level is missing; the configuration must include the reference.conf files");
    }
}
