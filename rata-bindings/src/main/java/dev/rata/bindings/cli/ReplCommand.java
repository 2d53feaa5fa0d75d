package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.repl.Console;
import dev.rata.bindings.repl.Paint;
import dev.rata.bindings.repl.PipedConsole;
import dev.rata.bindings.repl.Repl;
import dev.rata.bindings.repl.TerminalConsole;
import dev.rata.config.RataSettings;
import dev.rata.config.ReplSettings;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata repl [options] [FILE [ARGUMENT...]]}: the interactive shell. */
final class ReplCommand implements Subcommand {
    @Override
    public String name() {
        return "repl";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Starts an interactive shell, with the names and modules of a program if one is given. Reads"
                                + " from a pipe too; it goes on after an error, and ends with exit code 0.");
        SettingsOptions.describe(spec);
        ClusterOptions.describe(spec, ClusterOptions.Wanted.WHEN_ASKED);
        ProgramParameters.describe(spec, ProgramParameters.Wanted.IF_GIVEN, "A program to run first.");
    }

    @Override
    public Manual manual() {
        return SettingsOptions.manual()
                .example("rata repl", "Start the shell:")
                .example("rata repl shop.rata", "With a program's names and modules:")
                .example("echo '1 + 2' | rata repl", "From a pipe:")
                .example("rata repl --join 10.0.0.7:25520", "As a node of a cluster:")
                .exit("0", "The shell was left, or its input has ended, errors or not.")
                .exit("1", "The shell could not be started.")
                .exit("0 to 255", "What an input gave to System.exit.")
                .variable("NO_COLOR", "When set, values are not coloured (rata.repl.colour).")
                .variable("XDG_STATE_HOME", "The directory of rata/history (rata.repl.history).");
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        Optional<Path> program = ProgramParameters.file(given);
        Config config =
                ClusterOptions.sources(given, ClusterOptions.Wanted.WHEN_ASKED).load();
        ReplSettings settings = ReplSettings.of(config);
        boolean atTerminal = System.console() != null && System.console().isTerminal();
        try (Console console = atTerminal ? terminal(settings) : pipe()) {
            return run(console, paint(settings, atTerminal), config, program, ProgramParameters.arguments(given));
        }
    }

    private static Console pipe() {
        return new PipedConsole(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System.err);
    }

    private static Console terminal(ReplSettings settings) {
        return TerminalConsole.open(new TerminalConsole.History(
                HistoryFile.of(settings.history(), System.getenv()), settings.historySize()));
    }

    private static Paint paint(ReplSettings settings, boolean atTerminal) {
        return switch (settings.colour()) {
            case AUTO ->
                atTerminal && Terminal.ofOutput().look() == LogLines.Look.COLOURED ? Paint.COLOURED : Paint.PLAIN;
            case ALWAYS -> Paint.COLOURED;
            case NEVER -> Paint.PLAIN;
        };
    }

    private static int run(Console console, Paint paint, Config config, Optional<Path> program, List<String> arguments)
            throws InterruptedException, CommandFailure {
        LogLines log = LogOutput.to(console.log(), RataSettings.of(config).log());
        try (ProgramRun run = new ProgramRun(config, console.output(), log, arguments)) {
            return run.use(node -> {
                try (Repl repl = new Repl(console, node, paint, Path.of(""), run::add)) {
                    repl.run(program);
                }
            });
        }
    }
}
