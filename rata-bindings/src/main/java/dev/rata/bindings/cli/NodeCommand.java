package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.term.Nil;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata node [options] [FILE [ARGUMENT...]]}: starts a node of a cluster that keeps running, with a program or without. */
final class NodeCommand implements Subcommand {
    private final ProgramLoader loader;

    NodeCommand(ProgramLoader loader) {
        this.loader = loader;
    }

    @Override
    public String name() {
        return "node";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Starts a node of a cluster, runs a program on it if one is given, and keeps running until it"
                                + " is asked to end or the program crashes.");
        SettingsOptions.describe(spec);
        ClusterOptions.describe(spec, ClusterOptions.Wanted.ALWAYS);
        ProgramParameters.describe(spec, ProgramParameters.Wanted.IF_GIVEN, "The program.");
    }

    @Override
    public Manual manual() {
        return SettingsOptions.manual()
                .example("rata node --name b --port 25531 worker.rata", "Start the first node of a cluster:")
                .example("rata node --name c --join 127.0.0.1:25531", "Start a node without a program, and join it:")
                .exit("0", "It was asked to end and left the cluster in good order.");
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        Optional<Path> file = ProgramParameters.file(given);
        Config config =
                ClusterOptions.sources(given, ClusterOptions.Wanted.ALWAYS).load();
        List<String> arguments = ProgramParameters.arguments(given);
        Supplier<ProcessBody> program =
                ProgramRun.program(config, () -> file.map(loader::load).orElseGet(() -> self -> Nil.NIL));
        try (ProgramRun run = new ProgramRun(config, arguments)) {
            return run.run(program, ProgramRun.AtEnd.STAY);
        }
    }
}
