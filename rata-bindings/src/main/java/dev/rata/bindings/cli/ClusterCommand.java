package dev.rata.bindings.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata cluster}: what operators of a cluster need; does nothing itself. */
final class ClusterCommand implements Subcommand {
    private final List<Subcommand> subcommands;

    ClusterCommand(List<Subcommand> subcommands) {
        this.subcommands = subcommands;
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Shows and changes a running cluster, and makes certificates for one.");
        for (Subcommand subcommand : subcommands) {
            spec.addSubcommand(subcommand.name(), RataCommand.spec(subcommand));
        }
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .paragraph("rata help cluster COMMAND tells about one of its commands.")
                .example("rata help cluster certs", "How to make certificates:");
    }

    @Override
    public int execute(ParseResult given) {
        throw new ParameterException(
                given.commandSpec().commandLine(),
                "say what to do: "
                        + String.join(
                                ", ", subcommands.stream().map(Subcommand::name).toList()));
    }
}
