package dev.rata.bindings.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command {@code rata}. Exit codes: that of the program that was run; 1 when something could not be done; 2 when the command line was not understood; 3 when
 * the node was removed from its cluster. */
final class RataCommand {
    static final int FAILED = 1;
    static final int MISUSED = 2;
    static final int REMOVED = 3;

    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Subcommand> subcommands;

    RataCommand(PrintWriter out, PrintWriter err, List<Subcommand> subcommands) {
        this.out = out;
        this.err = err;
        this.subcommands = subcommands;
    }

    /** Runs the command line and gives its exit code. */
    static int execute(PrintWriter err, String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true);
        return new RataCommand(out, err, commands(out, err)).execute(arguments);
    }

    /** All commands but those that tell about the others. */
    static List<Subcommand> commands(PrintWriter out, PrintWriter err) {
        return List.of(
                new RunCommand(ProgramLoader.showingWarnings(err)),
                new NodeCommand(ProgramLoader.showingWarnings(err)),
                new ReplCommand(),
                new CheckCommand(out, err),
                new TestCommand(out, err),
                new FmtCommand(System.in, RataCommand::isAtTerminal, out, err),
                new NewCommand(out),
                new DocsCommand(out),
                new ConfigCommand(out),
                new ClusterCommand(List.of(
                        new StatusCommand(out),
                        new MemberCommand(MemberCommand.Order.LEAVE, out),
                        new MemberCommand(MemberCommand.Order.DOWN, out),
                        new CertsCommand(out))));
    }

    private static boolean isAtTerminal() {
        return System.console() != null && System.console().isTerminal();
    }

    /** Runs the command line and gives its exit code. */
    int execute(String... arguments) {
        try {
            return execute(commandLine().parseArgs(arguments));
        } catch (ParameterException problem) {
            return BadUsage.report(problem, err);
        } catch (Exception failure) {
            return Failures.report(failure, err);
        }
    }

    private int execute(ParseResult parsed) throws Exception {
        Optional<Integer> helped = Optional.ofNullable(CommandLine.executeHelpRequest(parsed));
        if (helped.isPresent()) {
            return helped.get();
        }
        if (!parsed.hasSubcommand()) {
            parsed.commandSpec().commandLine().usage(err);
            return MISUSED;
        }
        ParseResult chosen = parsed.subcommand();
        while (chosen.hasSubcommand()) {
            chosen = chosen.subcommand();
        }
        return ((Subcommand) chosen.commandSpec().userObject()).execute(chosen);
    }

    private CommandLine commandLine() {
        CommandSpec spec = CommandSpec.create()
                .name("rata")
                .addMixin("help", HelpOption.mixin())
                .addOption(VersionText.option())
                .version(VersionText.text());
        spec.usageMessage()
                .description("Runs Rata programs.")
                .footer("", "\"rata help COMMAND\" tells more about a command.");
        for (Subcommand subcommand : subcommands) {
            spec.addSubcommand(subcommand.name(), spec(subcommand));
        }
        spec.addSubcommand("completion", spec(new CompletionCommand(out, this::commandLine)));
        spec.addSubcommand("help", spec(new HelpCommand(out, this::commandLine)));
        CommandLine line =
                new CommandLine(spec).setOut(out).setErr(err).setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF));
        return line;
    }

    static CommandSpec spec(Subcommand subcommand) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(subcommand)
                .name(subcommand.name())
                .addMixin("help", HelpOption.mixin());
        subcommand.describe(spec);
        return spec;
    }
}
