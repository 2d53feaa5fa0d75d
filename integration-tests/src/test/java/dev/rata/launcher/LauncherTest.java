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

    @Test
    void runsAProgramWithItsArguments(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("args.rata"), "print(System.args())\n");

        assertThat(rata("run", program.toString(), "a b", "--no-halt"))
                .isEqualTo(new Launched(0, "[\"a b\", \"--no-halt\"]\n", ""));
    }

    @Test
    void endsWithTheCodeOfTheProgram(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("exit.rata"), "System.exit(7)\n");

        assertThat(rata("run", program.toString())).isEqualTo(new Launched(7, "", ""));
    }

    @Test
    void endsWithOneAndAReportWhenTheProgramCrashes(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("crash.rata"), "print(1)\nraise :broken\n");

        Launched crash = rata("run", program.toString());

        assertThat(crash.exitCode()).isEqualTo(1);
        assertThat(crash.output()).isEqualTo("1\n");
        assertThat(crash.error())
                .containsPattern("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\[error] process #PID<.*> crashed: :broken\n")
                .contains("crash.rata:2")
                .doesNotContain(".java:");
    }

    @Test
    void writesUtf8WhateverTheLocale(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("utf8.rata"), "print(\"čaj ☕\")\n");

        assertThat(rata(Map.of("LC_ALL", "C"), "", "run", program.toString()))
                .isEqualTo(new Launched(0, "čaj ☕\n", ""));
    }

    @Test
    void writesLogLinesToStandardErrorFromTheLevelThatIsSet(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("log.rata"), "Log.info(\"seen\")\nLog.debug(\"unseen\")\n");

        Launched quiet = rata("run", "--set", "rata.log.level=warn", program.toString());
        Launched normal = rata("run", program.toString());

        assertThat(quiet).isEqualTo(new Launched(0, "", ""));
        assertThat(normal.error()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\[info] seen\n");
    }

    @Test
    void keepsRunningWithoutItsMainProcessUntilItIsTold(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("stay.rata"), """
            Process.spawn(fn ->
              Process.flag(:trap_exit, true)
              print("up")
              receive { {:EXIT, _, reason} -> print(f"asked to end: {reason}") }
            end)
            """);
        Process process = new ProcessBuilder(
                        Launched.HOME.resolve("rata").toString(), "run", "--no-halt", program.toString())
                .start();
        var output = process.inputReader();

        assertThat(output.readLine()).isEqualTo("up");
        process.toHandle().destroy();

        assertThat(output.readLine()).isEqualTo("asked to end: :shutdown");
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void answersWhatIsPipedIntoTheShell() throws Exception {
        assertThat(rata(Map.of(), "1 + 2\nx = nope\n\"a\"\n", "repl")).isEqualTo(new Launched(0, """
            3
            repl:1:5: error: undefined name `nope`
              1 | x = nope
                |     ^^^^
            "a"
            """, ""));
        assertThat(rata(Map.of(), "System.exit(3)\n", "repl")).isEqualTo(new Launched(3, "", ""));
    }

    @Test
    void loadsNothingOfTheShellToRunAProgram(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("hello.rata"), "print(\"hello\")\n");

        Launched hello = rata(Map.of("RATA_OPTS", "-Xlog:class+load:stderr"), "", "run", program.toString());

        assertThat(hello.output()).isEqualTo("hello\n");
        assertThat(hello.error()).contains("dev.rata.bindings.cli.ProgramRun").doesNotContain("org.jline");
    }
}
