package dev.rata.cluster.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import dev.rata.config.ClusterSettings;
import dev.rata.config.SecuritySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CookieTest {
    @TempDir
    Path directory;

    private static SecuritySettings settings(String text) {
        return ClusterSettings.of(ConfigFactory.parseString(text)
                        .withFallback(ConfigFactory.defaultReferenceUnresolved())
                        .resolve())
                .security();
    }

    private SecuritySettings file() {
        return settings("rata.cluster.cookie-file = \"" + directory.resolve("own/cookie") + "\"");
    }

    @Test
    void isMadeByTheFirstNodeAndReadByTheNext() throws UnusableFileException, IOException {
        var first = Cookie.of(file()).greeting();
        assertThat(first).hasSize(4);
        assertThat(Cookie.of(file()).greeting()).isEqualTo(first);
        var made = directory.resolve("own/cookie");
        assertThat(Files.readString(made)).matches("[0-9a-f]{64}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void comesFromTheSettingsWhenThatIsGiven() throws UnusableFileException {
        var one = Cookie.of(settings("rata.cluster.cookie = 0123456789abcdef")).greeting();
        assertThat(Cookie.of(settings("rata.cluster.cookie = 0123456789abcdef")).greeting())
                .isEqualTo(one);
        assertThat(Cookie.of(settings("rata.cluster.cookie = 0123456789abcdeg")).greeting())
                .isNotEqualTo(one);
    }

    @Test
    void isRefusedWhenOthersMayReadItsFile() throws UnusableFileException, IOException {
        Cookie.of(file());
        var made = directory.resolve("own/cookie");
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rw-r-----"));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Cookie.of(file()))
                .withMessage("rata.cluster.cookie-file: " + made
                        + " may be used by others than its owner, so it is no secret; change that (chmod 600 " + made
                        + "), and delete it first if they may have read it");
    }

    @Test
    void saysWhenItsFileCannotBeMade() throws IOException {
        Files.createDirectories(directory.resolve("own/cookie"));
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> Cookie.of(file()))
                .withMessageStartingWith(
                        "rata.cluster.cookie-file: " + directory.resolve("own/cookie") + " cannot be read or made: ")
                .withMessageEndingWith("; name another file, or give the secret itself with rata.cluster.cookie");
    }
}
