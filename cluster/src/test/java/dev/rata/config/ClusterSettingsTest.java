package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {
    private static ClusterSettings settings(String text) {
        return ClusterSettings.of(
                ConfigFactory.parseString(text, ConfigParseOptions.defaults().setOriginDescription("sample"))
                        .withFallback(ConfigSources.referenceOnly())
                        .resolve());
    }

    private static void assertProblems(String text, String... problems) {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings(text))
                .withMessage(String.join("\n", problems));
    }

    @Test
    void readsTheDefaults() {
        assertThat(settings(""))
                .isEqualTo(new ClusterSettings(
                        Switch.OFF,
                        "rata",
                        "rata",
                        "127.0.0.1",
                        25_520,
                        List.of(),
                        List.of(),
                        Duration.ofSeconds(20),
                        new LinkSettings(8 << 20, 64 << 10, 128 << 10, 64 << 20)));
    }

    @Test
    void readsWhatIsGiven() {
        var settings = settings("""
            rata.cluster { node = a, port = 0, seeds = ["127.0.0.1:25520"], roles = [worker] }
            """);
        assertThat(settings.node()).isEqualTo("a");
        assertThat(settings.port()).isZero();
        assertThat(settings.seeds()).containsExactly("127.0.0.1:25520");
        assertThat(settings.roles()).containsExactly("worker");
    }

    @Test
    void refusesAnAddressThatOtherMachinesReach() {
        assertProblems(
                "rata.cluster.host = 0.0.0.0",
                "sample:1: rata.cluster.host must be an address of this machine only, such as 127.0.0.1, unless"
                    + " pekko.remote.artery.transport is tls-tcp or rata.cluster.insecure is on, but is \"0.0.0.0\"");
    }

    @Test
    void takesSuchAnAddressWithTlsOrWhenToldThatItIsInsecure() {
        assertThat(settings("rata.cluster { host = 0.0.0.0, insecure = on }").host())
                .isEqualTo("0.0.0.0");
        assertThat(settings("rata.cluster.host = 0.0.0.0\npekko.remote.artery.transport = tls-tcp")
                        .host())
                .isEqualTo("0.0.0.0");
    }

    @Test
    void refusesEveryBadValueAtOnce() {
        assertProblems(
                "rata.cluster { node = \"a@b\", port = 70000, seeds = [here], link.frame = 1 }",
                "sample:1: rata.cluster.node must be a name of letters, digits, _ and -, but is \"a@b\"",
                "sample:1: rata.cluster.port must be a whole number from 0 to 65535, but is 70000",
                "sample:1: rata.cluster.seeds must be a list of \"host:port\", but is [\"here\"]",
                "sample:1: rata.cluster.link.frame must be a size from 1024 to 8388608 bytes, such as 64 KiB, but is"
                        + " 1");
    }
}
