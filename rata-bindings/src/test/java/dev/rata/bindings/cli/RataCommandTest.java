package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.library.Surroundings;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RataCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private ProgramLoader loader = file -> self -> 1L;

    private int rata(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        List<Subcommand> subcommands = List.of(new RunCommand(file -> loader.load(file)), new ConfigCommand(output));
        return new RataCommand(output, new PrintWriter(err, true), subcommands).execute(arguments);
    }

    private void assertMisused(String message, String... arguments) {
        assertThat(rata(arguments)).isEqualTo(2);
        assertThat(err).hasToString(message);
        assertThat(out.toString()).isEmpty();
    }

    private void assertFails(String message, String... arguments) {
        assertThat(rata(arguments)).isEqualTo(1);
        assertThat(err).hasToString(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void showsItsUsageOnStandardErrorWhenNothingIsAsked() {
        assertThat(rata()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Usage: rata [-hV] [COMMAND]\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void showsItsUsageOnStandardOutputWhenAsked() {
        assertThat(rata("--help")).isZero();
        assertThat(out.toString())
                .startsWith("Usage: rata [-hV] [COMMAND]\nRuns Rata programs.\n")
                .contains("  run ", "  config ", "  help ");
    }

    @Test
    void showsTheVersion() {
        assertThat(rata("--version")).isZero();
        assertThat(out.toString()).matches("rata \\S.* on Java \\d+.*\n");
    }

    @Test
    void theHelpOptionShowsTheOptionsInBrief() {
        assertThat(rata("run", "--help")).isZero();
        assertThat(out).hasToString("""
            Usage: rata run [-h] [--cluster] [--no-halt] [--config=FILE] [--name=NAME]
                            [--port=PORT] [--join=HOST:PORT]... [--role=ROLE]...
                            [--set=KEY=VALUE]... FILE [ARGUMENT...]
            Runs a program. It ends when its main process ends: with exit code 0, or 1
            after a crash.
                  FILE               The program.
                  [ARGUMENT...]      What System.args() gives the program.
                  --cluster          Start as a node of a cluster (rata.cluster.enabled).
                  --config=FILE      Read settings from FILE in place of application.conf.
              -h, --help             Show this and exit.
                  --join=HOST:PORT   A node of the cluster to join; may be given several
                                       times.
                  --name=NAME        The node's own name, the part before the @ (rata.
                                       cluster.node).
                  --no-halt          Keep running after the main process has ended well.
                  --port=PORT        The port it listens on, 0 for any free one (rata.
                                       cluster.port).
                  --role=ROLE        A role of the node; may be given several times.
                  --set=KEY=VALUE    Set one setting; may be given several times.

            Options stand before FILE; what follows FILE is for the program.
            """);
    }

    @Test
    void helpsWithACommandByAManualPage() {
        assertThat(rata("help", "config")).isZero();
        assertThat(out).hasToString("""
            NAME
                   rata-config - shows the settings in force, each with the place it comes
                   from

            SYNOPSIS
                   rata config [-h] [--config=FILE] [--set=KEY=VALUE]... [PATH...]

            DESCRIPTION
                   Shows the settings in force, each with the place it comes from. Secrets
                   are masked.

            OPTIONS
                   PATH
                       Show these sections or keys only, such as rata.log.
                   --config FILE
                       Read settings from FILE in place of application.conf.
                   -h, --help
                       Show this and exit.
                   --set KEY=VALUE
                       Set one setting; may be given several times.

            EXAMPLES
                   Show everything:
                       rata config

                   Show two sections:
                       rata config rata.process rata.timeouts

                   Check a file of settings:
                       rata config --config production.conf

            EXIT STATUS
                   0
                       It was done.
                   1
                       A setting is unknown or wrong; every such one is named, with file and
                       line.
                   2
                       The command line was not understood.

            FILES
                   application.conf
                       Settings, read from the working directory unless --config names a
                       file.

            ENVIRONMENT
                   CONFIG_FORCE_rata_log_level
                       Sets rata.log.level; any setting can be set like this.
                   NO_COLOR
                       When it is set, nothing is coloured.
                   JAVA_HOME
                       The JDK to use, if it is of version 25 or newer.
                   RATA_OPTS
                       Further options for the JVM, such as -Xmx8g.
            """);
    }

    @Test
    void everyCommandHasAManualPageWithAnExample() {
        PrintWriter output = new PrintWriter(out, true);
        List<Subcommand> commands = RataCommand.commands(output, output);
        RataCommand rata = new RataCommand(output, output, commands);

        for (Subcommand command : commands) {
            out.getBuffer().setLength(0);
            assertThat(rata.execute("help", command.name())).isZero();
            assertThat(out.toString())
                    .startsWith("NAME\n       rata-" + command.name() + " - ")
                    .contains("\nSYNOPSIS\n       rata " + command.name())
                    .contains("\nDESCRIPTION\n", "\nOPTIONS\n", "\nEXAMPLES\n", "\nEXIT STATUS\n", "\nENVIRONMENT\n");
            assertThat(out.toString()
                            .lines()
                            .filter(line -> !line.startsWith("           "))
                            .mapToInt(String::length)
                            .max()
                            .orElseThrow())
                    .isLessThanOrEqualTo(80);
        }
    }

    @Test
    void cannotHelpWithAnUnknownCommand() {
        assertMisused("rata help: there is no command fly\nTry \"rata help\".\n", "help", "fly");
    }

    @Test
    void suggestsTheNearestCommand() {
        assertMisused("rata: unknown command rum; did you mean run?\nTry \"rata help\".\n", "rum");
    }

    @Test
    void suggestsRunForTheFileOfAProgram() {
        assertMisused(
                "rata: unknown command a.rata; to run a program: rata run a.rata\nTry \"rata help\".\n", "a.rata");
    }

    @Test
    void refusesAnUnknownOption() {
        assertMisused("rata run: unknown option --fast\nTry \"rata help run\".\n", "run", "--fast", "a.rata");
    }

    @Test
    void refusesARunWithoutAFile() {
        assertMisused("rata run: FILE is missing\nTry \"rata help run\".\n", "run", "--no-halt");
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertMisused("rata run: the option --config needs FILE\nTry \"rata help run\".\n", "run", "--config");
    }

    @Test
    void refusesASettingWithoutAValue() {
        assertMisused(
                "rata config: --set rata.log.level: expected KEY=VALUE, such as --set rata.log.level=debug\n"
                        + "Try \"rata help config\".\n",
                "config",
                "--set",
                "rata.log.level");
    }

    @Test
    void leavesWhatFollowsTheFileToTheProgram(@TempDir Path directory) throws Exception {
        Path program = Files.createFile(directory.resolve("hello.rata"));
        CompletableFuture<List<String>> arguments = new CompletableFuture<>();
        loader = file -> self -> {
            arguments.complete(Surroundings.of(self).arguments());
            return 1L;
        };

        assertThat(rata("run", program.toString(), "--no-halt", "-x", "y")).isZero();

        assertThat(arguments).isCompletedWithValue(List.of("--no-halt", "-x", "y"));
    }

    @Test
    void reportsAMissingFile() {
        assertFails("rata: there is no file nowhere.rata\n", "run", "nowhere.rata");
    }

    @Test
    void suggestsTheFileWithItsEnding(@TempDir Path directory) throws Exception {
        Path program = Files.createFile(directory.resolve("hello.rata"));
        Path given = directory.resolve("hello");

        assertFails("rata: there is no file " + given + "; did you mean " + program + "?\n", "run", given.toString());
    }

    @Test
    void reportsADirectory(@TempDir Path directory) {
        assertFails(
                "rata: " + directory + " is a directory; give the file of a program, such as "
                        + directory.resolve("main.rata") + "\n",
                "run",
                directory.toString());
    }

    @Test
    void reportsABadSettingBeforeAnythingRuns(@TempDir Path directory) throws Exception {
        Path program = Files.createFile(directory.resolve("hello.rata"));

        assertFails(
                "rata: --set rata.log.levle: unknown key rata.log.levle; did you mean rata.log.level?\n",
                "run",
                "--set",
                "rata.log.levle=debug",
                program.toString());
    }

    @Test
    void showsTheProblemsOfAProgramAsTheyAreDrawn(@TempDir Path directory) throws Exception {
        Path program = Files.createFile(directory.resolve("hello.rata"));
        SourceException problems = new SourceException(List.of(
                Problem.error("syntax", "unexpected `)`", new SourceFile("hello.rata", "x = )"), new Span(4, 5))));
        loader = file -> {
            throw problems;
        };

        assertFails(problems.getMessage() + "\n", "run", program.toString());
    }

    @Test
    void asksToReportAnInternalError(@TempDir Path directory) throws Exception {
        Path program = Files.createFile(directory.resolve("hello.rata"));
        loader = file -> {
            throw new IllegalStateException("a bug");
        };

        assertThat(rata("run", program.toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("rata: internal error, please report it with what follows\n"
                        + "java.lang.IllegalStateException: a bug\n");
    }

    @Test
    void showsSettingsInForceWithTheirOrigin() {
        assertThat(rata("config", "--set", "rata.log.level=debug", "rata.log.level", "rata.process.spawners"))
                .isZero();
        assertThat(out.toString())
                .matches("rata\\.log\\.level = \"debug\"  # --set rata\\.log\\.level\n"
                        + "rata\\.process\\.spawners = 64  # .*reference\\.conf:\\d+\n");
    }

    @Test
    void showsNoSettingsThatANodeWouldRefuse() {
        assertFails(
                "rata: --set rata.cluster.port: rata.cluster.port must be a whole number from 0 to 65535, but is"
                        + " 70000\n",
                "config",
                "--set",
                "rata.cluster.port=70000");
    }

    @Test
    void reportsASettingThatDoesNotExist() {
        assertFails("rata: there is no setting rata.lag; \"rata config\" shows all of them\n", "config", "rata.lag");
    }
}
