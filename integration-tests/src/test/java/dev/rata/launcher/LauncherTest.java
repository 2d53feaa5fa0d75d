package dev.rata.launcher;

import static dev.rata.launcher.Launched.rata;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    /** So that no test sees the messages of a build. */
    @BeforeAll
    static void build() throws Exception {
        assertThat(rata("--version").exitCode()).isZero();
    }

    @Test
    void saysWhichVersionItIs() throws Exception {
        Launched version = rata("--version");

        assertThat(version.output()).matches("rata 0\\.1\\.0-SNAPSHOT on Java \\d+.*\n");
        assertThat(version.error()).isEmpty();
    }

    @Test
    void passesTheExitCodeOn() throws Exception {
        assertThat(rata("fly")).isEqualTo(new Launched(2, "", "rata: unknown command fly\nTry \"rata help\".\n"));
    }

    @Test
    void worksThroughALink(@TempDir Path directory) throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("linked"), Launched.HOME.resolve("rata"));
        Process process = new ProcessBuilder(link.toString(), "--version").start();

        assertThat(process.inputReader().readLine()).startsWith("rata ");
        assertThat(process.waitFor()).isZero();
        Files.delete(link);
    }

    @Test
    void ignoresAJavaThatIsTooOld(@TempDir Path directory) throws Exception {
        Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
        assertThat(Files.createFile(java).toFile().setExecutable(true)).isTrue();
        Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");

        assertThat(rata(Map.of("JAVA_HOME", directory.toString()), "", "--version")
                        .exitCode())
                .isZero();
    }

    @Test
    void theEnvironmentOverridesAFileAndAPropertyTheEnvironment(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("my.conf"), "rata.log { level = warn, colour = never }\n");
        Map<String, String> environment =
                Map.of("CONFIG_FORCE_rata_log_level", "error", "RATA_OPTS", "-Drata.process.spawners=3");

        Launched config = rata(
                environment,
                "",
                "config",
                "--config",
                file.toString(),
                "rata.log.colour",
                "rata.log.level",
                "rata.process.spawners");

        assertThat(config).isEqualTo(new Launched(0, """
            rata.log.colour = "never"  # %s:1
            rata.log.level = "error"  # environment (CONFIG_FORCE_...)
            rata.process.spawners = "3"  # -D
            """.formatted(file), ""));
    }

    @Test
    void namesTheFileOfASettingThatIsWrong(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("my.conf"), "\npekko.actor.provder = local\n");

        assertThat(rata("config", "--config", file.toString()))
                .isEqualTo(new Launched(
                        1,
                        "",
                        "rata: " + file + ":2: unknown key pekko.actor.provder; did you mean pekko.actor.provider?\n"));
    }
}
