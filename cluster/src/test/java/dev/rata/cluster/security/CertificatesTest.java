package dev.rata.cluster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import dev.rata.config.ClusterSettings;
import dev.rata.config.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificatesTest {
    @TempDir
    static Path parent;

    private static Path directory;
    private static List<Path> settings;

    @BeforeAll
    static void make() throws UnusableFileException {
        directory = parent.resolve("certs");
        settings = Certificates.make(
                directory,
                List.of(
                        new Certificates.Node("a", List.of("127.0.0.1", "localhost")),
                        new Certificates.Node("b", List.of("b.example.org"))));
    }

    private static TlsSettings tls(String... changes) {
        return ClusterSettings.of(ConfigFactory.parseString(String.join("\n", changes))
                        .withFallback(
                                ConfigFactory.parseFile(settings.getFirst().toFile()))
                        .withFallback(ConfigFactory.defaultReferenceUnresolved())
                        .resolve())
                .security()
                .tls();
    }

    private static void assertRefused(TlsSettings settings, Instant now, String message) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> NodeStores.check(settings, now))
                .withMessage(message);
    }

    @Test
    void makesSettingsThatANodeCanStartWith() throws UnusableFileException {
        assertThat(settings).containsExactly(directory.resolve("a.conf"), directory.resolve("b.conf"));
        assertThat(tls().keyStore()).isEqualTo(directory.resolve("a.p12"));
        NodeStores.check(tls(), Instant.now());
    }

    @Test
    void letsOnlyTheOwnerReadWhatItMakes() throws IOException {
        try (var files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(7)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void overwritesNothing() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Certificates.make(directory, List.of()))
                .withMessage(directory + " is not empty, and nothing is overwritten; give another directory");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Certificates.make(directory.resolve("a.conf"), List.of()))
                .withMessage(
                        directory.resolve("a.conf") + " is no directory; give one that is empty or does not exist");
    }

    @Test
    void namesTheSettingOfAStoreThatIsMissing() {
        assertRefused(
                tls("rata.cluster.tls.key-store = /nowhere/a.p12"),
                Instant.now(),
                "rata.cluster.tls.key-store: there is no file /nowhere/a.p12; \"rata cluster certs DIR\" makes such"
                        + " files");
    }

    @Test
    void namesTheSettingOfAWrongPassword() {
        assertRefused(
                tls("rata.cluster.tls.trust-store-password = wrong"),
                Instant.now(),
                "rata.cluster.tls.trust-store-password: this is not the password of " + directory.resolve("trust.p12"));
    }

    @Test
    void refusesAFileThatIsNoStore() {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> NodeStores.check(
                        tls("rata.cluster.tls.key-store = \"" + directory.resolve("a.conf") + "\""), Instant.now()))
                .withMessageStartingWith("rata.cluster.tls.key-store: " + directory.resolve("a.conf")
                        + " cannot be read as a PKCS12 file: ");
    }

    @Test
    void refusesStoresThatDoNotHoldWhatTheyHaveTo() {
        var trust = "\"" + directory.resolve("trust.p12") + "\"";
        assertRefused(
                tls(
                        "rata.cluster.tls.key-store = " + trust,
                        "rata.cluster.tls.key-store-password = " + tls().trustStorePassword()),
                Instant.now(),
                "rata.cluster.tls.key-store: " + directory.resolve("trust.p12")
                        + " holds no private key; \"rata cluster certs DIR\" makes such files");
        assertRefused(
                tls(
                        "rata.cluster.tls.trust-store = \"" + directory.resolve("a.p12") + "\"",
                        "rata.cluster.tls.trust-store-password = " + tls().keyStorePassword()),
                Instant.now(),
                "rata.cluster.tls.trust-store: " + directory.resolve("a.p12")
                        + " holds no certificate to trust; \"rata cluster certs DIR\" makes such files");
    }

    @Test
    void refusesACertificateThatIsOutOfDate() {
        var late = Instant.now().plus(Duration.ofDays(Certificates.DAYS + 1));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> NodeStores.check(tls(), late))
                .withMessageMatching("\\Qrata.cluster.tls.key-store: the certificate of CN=a in "
                        + directory.resolve("a.p12") + "\\E holds from \\S+ to \\S+, and now it is \\Q" + late
                        + "\\E; renew it, or check the clock");
    }
}
