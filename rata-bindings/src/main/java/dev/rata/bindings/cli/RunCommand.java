package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.adapter.process.ProcessBody;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata run [options] FILE [ARGUMENT...]}: runs a program. What follows the file belongs to the program. */
final class RunCommand implements Subcommand {
    private static final String NO_HALT = "--no-halt";

    private final ProgramLoader loader;

    RunCommand(ProgramLoader loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "run";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Runs a program. It ends when its main process ends: with exit code 0, or 1 after a crash.");
        SettingsOptions.describe(spec);
        ClusterOptions.describe(spec, ClusterOptions.Wanted.WHEN_ASKED);
        spec.addOption(OptionSpec.builder(NO_HALT)
                .description("Keep running after the main process has ended well.")
                .build());
        ProgramParameters.describe(spec, ProgramParameters.Wanted.ALWAYS, "The program.");
    }

    @Override
    public Manual manual() {
        return SettingsOptions.manual()
                .example("rata run report.rata north 2024", "Run a program with two arguments:")
                .example("rata run --set rata.log.level=debug report.rata", "With a setting:")
                .example("rata run --join 10.0.0.7:25520 worker.rata", "As a node of a cluster:")
                .exit("0", "The main process ended well: by itself, or with :normal or :shutdown.")
                .exit("1", "The program was not loaded, or its main process crashed.")
                .exit("0 to 255", "What the program gave to System.exit.");
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        Path file = ProgramParameters.file(given).orElseThrow();
        Config config =
                ClusterOptions.sources(given, ClusterOptions.Wanted.WHEN_ASKED).load();
        List<String> arguments = ProgramParameters.arguments(given);
        Supplier<ProcessBody> program = ProgramRun.program(config, () -> loader.load(file));
        try (ProgramRun run = new ProgramRun(config, arguments)) {
            return run.run(program, given.hasMatchedOption(NO_HALT) ? ProgramRun.AtEnd.STAY : ProgramRun.AtEnd.HALT);
        }
    }
}
