package dev.rata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
        var home = Path.of(System.getProperty("user.home"));
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
                        Duration.ofSeconds(30),
                        new CodeSettings(CodeDistribution.ON_DEMAND, Duration.ofSeconds(10), 16 << 20, 64),
                        new LinkSettings(8 << 20, 64 << 10, 128 << 10, 4 << 20, 64 << 20),
                        new SecuritySettings(
                                Switch.OFF,
                                "",
                                home.resolve(".rata/cookie"),
                                new TlsSettings(Switch.OFF, Path.of(""), "", Path.of(""), "", "TLSv1.3", Switch.ON)),
                        new ManagementSettings(Switch.ON, "127.0.0.1", 0, Switch.OFF, home.resolve(".rata/nodes")),
                        new BootstrapSettings(Switch.OFF, "rata", "pekko-dns", 2, 7626),
                        new ShardingSettings(100, new TimeLimit.After(Duration.ofMinutes(2)), 200 << 10)));
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
        var expected = " must be an address of this machine only, such as 127.0.0.1, unless rata.cluster.tls.enabled or"
                + " rata.cluster.insecure is on, but is \"0.0.0.0\"";
        assertProblems("rata.cluster.host = 0.0.0.0", "sample:1: rata.cluster.host" + expected);
        assertProblems(
                "pekko.remote.artery.bind.hostname = 0.0.0.0",
                "sample:1: pekko.remote.artery.bind.hostname" + expected);
    }

    @Test
    void takesSuchAnAddressWithTlsOrWhenToldThatItIsInsecure() {
        assertThat(settings("rata.cluster { host = 0.0.0.0, insecure = on }").host())
                .isEqualTo("0.0.0.0");
        var tls = settings("""
            rata.cluster {
              host = 0.0.0.0
              tls { enabled = on, key-store = k, key-store-password = p, trust-store = t, trust-store-password = q }
            }
            """);
        assertThat(tls.host()).isEqualTo("0.0.0.0");
        assertThat(tls.security().tls().keyStore()).isEqualTo(Path.of("k"));
    }

    @Test
    void refusesTlsWithoutStoresAndWithShippedPasswords() {
        assertProblems(
                "rata.cluster.tls {\nenabled = on\nkey-store = \"\"\nkey-store-password = changeme\ntrust-store ="
                        + " t\ntrust-store-password = \"\" }",
                "sample:3: rata.cluster.tls.key-store must be the path of a PKCS12 file (\"rata cluster certs DIR\""
                        + " makes one) when TLS is on, but is \"\"",
                "sample:4: rata.cluster.tls.key-store-password must be a password of your own, neither empty nor"
                        + " \"changeme\", when TLS is on, but is \"******\"",
                "sample:6: rata.cluster.tls.trust-store-password must be a password of your own, neither empty nor"
                        + " \"changeme\", when TLS is on, but is \"\"");
    }

    @Test
    void refusesPekkosTlsWithShippedPasswordsOrForOneSideOnly() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> settings("""
                    pekko.remote.artery.transport = tls-tcp
                    pekko.remote.artery.ssl.config-ssl-engine.require-mutual-authentication = off
                    """))
                .withMessageStartingWith(
                        "sample:2: pekko.remote.artery.ssl.config-ssl-engine.require-mutual-authentication must be on:"
                                + " without it anybody may connect and run code here, but is \"off\"\n")
                .withMessageContaining("config-ssl-engine.key-store-password must be a password of your own, not the"
                        + " shipped one, when TLS is on, but is \"******\"");
    }

    @Test
    void refusesJavaSerialization() {
        assertProblems(
                "pekko.actor.allow-java-serialization = on",
                "sample:1: pekko.actor.allow-java-serialization must be off; values cross nodes in Rata's own format"
                        + " only, but is \"on\"");
    }

    @Test
    void refusesAShortCookie() {
        assertProblems(
                "rata.cluster.cookie = secret",
                "sample:1: rata.cluster.cookie must be a text of 16 characters or more, or \"\", but is \"******\"");
    }

    @Test
    void refusesEveryBadValueAtOnce() {
        assertProblems(
                "rata.cluster { node = \"a@b\", port = 70000, seeds = [here], link.frame = 1, sharding.shards = 0 }",
                "sample:1: rata.cluster.node must be a name of letters, digits, _ and -, but is \"a@b\"",
                "sample:1: rata.cluster.port must be a whole number from 0 to 65535, but is 70000",
                "sample:1: rata.cluster.seeds must be a list of \"host:port\", with ports from 1 to 65535, but is"
                        + " [\"here\"]",
                "sample:1: rata.cluster.link.frame must be a size from 1024 to 8388608 bytes, such as 64 KiB, but is"
                        + " 1",
                "sample:1: rata.cluster.sharding.shards must be a whole number from 1 to 10000, but is 0");
    }

    @Test
    void refusesTimesInWhichNothingCanHappen() {
        for (var key : List.of("connect-timeout", "leave-timeout", "code.timeout")) {
            assertProblems(
                    "rata.cluster." + key + " = 0s",
                    "sample:1: rata.cluster." + key + " must be a duration of 1ms or more, such as 500ms, 5s or 2m, but"
                            + " is \"0s\"");
        }
        assertProblems(
                "rata.cluster.sharding.passivate-after = 900us",
                "sample:1: rata.cluster.sharding.passivate-after must be a duration of 1ms or more, such as 500ms, 5s"
                        + " or 2m, or infinite, but is \"900us\"");
    }

    @Test
    void refusesSeedsThatNobodyCanListenAt() {
        for (var seed : List.of("127.0.0.1:0", "127.0.0.1:65536", "a@127.0.0.1:25520", "127.0.0.1", ":25520")) {
            assertProblems(
                    "rata.cluster.seeds = [\"127.0.0.1:65535\", \"" + seed + "\"]",
                    "sample:1: rata.cluster.seeds must be a list of \"host:port\", with ports from 1 to 65535, but is"
                            + " [\"127.0.0.1:65535\",\"" + seed + "\"]");
        }
    }

    @Test
    void refusesBootstrapTogetherWithWhatItCannotWorkWith() {
        assertProblems(
                "rata.cluster { bootstrap.enabled = on, seeds = [\"127.0.0.1:25520\"] }",
                "sample:1: rata.cluster.bootstrap.enabled must be off when rata.cluster.seeds (--join) names nodes to"
                        + " join, but is \"on\"");
        assertProblems(
                "rata.cluster { bootstrap.enabled = on, management.enabled = off }",
                "sample:1: rata.cluster.bootstrap.enabled must be off when rata.cluster.management.enabled is, for"
                        + " that is how nodes find each other, but is \"on\"");
    }

    @Test
    void refusesPartsThatPekkoWouldNotCarry() {
        assertProblems(
                "pekko.remote.artery.advanced.maximum-frame-size = 128 KiB\nrata.cluster.link.chunk = 128 KiB",
                "sample:2: rata.cluster.link.chunk must be at most 7/8 of"
                        + " pekko.remote.artery.advanced.maximum-frame-size, which is 131072 bytes, but is \"128"
                        + " KiB\"");
    }

    @Test
    void refusesABadValueOfEveryKey() {
        var bad = Map.ofEntries(
                Map.entry("name", "\"a b\""),
                Map.entry("host", "\"\""),
                Map.entry("roles", "[\"a b\"]"),
                Map.entry("insecure", "1"),
                Map.entry("cookie-file", "\"\""),
                Map.entry("tls.enabled", "x"),
                Map.entry("tls.key-store", "[]"),
                Map.entry("tls.key-store-password", "[]"),
                Map.entry("tls.trust-store", "[]"),
                Map.entry("tls.trust-store-password", "[]"),
                Map.entry("tls.protocol", "TLSv1"),
                Map.entry("tls.verify-hostname", "5"),
                Map.entry("connect-timeout", "soon"),
                Map.entry("leave-timeout", "-1s"),
                Map.entry("management.enabled", "x"),
                Map.entry("management.host", "\"\""),
                Map.entry("management.port", "65536"),
                Map.entry("management.remote-orders", "x"),
                Map.entry("management.directory", "\"\""),
                Map.entry("code-distribution", "yes"),
                Map.entry("code.timeout", "x"),
                Map.entry("code.size-limit", "1"),
                Map.entry("code.keep", "-1"),
                Map.entry("bootstrap.enabled", "x"),
                Map.entry("bootstrap.service", "\"\""),
                Map.entry("bootstrap.discovery", "\"\""),
                Map.entry("bootstrap.contact-points", "0"),
                Map.entry("bootstrap.port", "0"),
                Map.entry("link.buffer", "1"),
                Map.entry("link.frame", "1"),
                Map.entry("link.chunk", "1 MiB"),
                Map.entry("link.window", "1"),
                Map.entry("link.message-limit", "2 GiB"),
                Map.entry("sharding.shards", "0"),
                Map.entry("sharding.passivate-after", "never"),
                Map.entry("sharding.message-limit", "1 MiB"),
                Map.entry("enabled", "maybe"),
                Map.entry("node", "\"a@b\""),
                Map.entry("port", "-1"),
                Map.entry("seeds", "[1]"),
                Map.entry("cookie", "short"));
        var keys = ConfigSources.referenceOnly().getConfig("rata.cluster").entrySet().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !key.startsWith("link.dispatcher."))
                .toList();
        assertThat(bad.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        bad.forEach((key, value) -> assertThatExceptionOfType(SettingsException.class)
                .as(key)
                .isThrownBy(() -> settings("\nrata.cluster." + key + " = " + value))
                .withMessageMatching("sample:2: rata\\.cluster\\." + key + " must be .+, but is .+"));
    }
}
