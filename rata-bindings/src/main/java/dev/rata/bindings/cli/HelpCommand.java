package dev.rata.bindings.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata help [COMMAND...]}. */
final class HelpCommand implements Subcommand {
    private final PrintWriter out;
    private final Supplier<CommandLine> rata;

    HelpCommand(PrintWriter out, Supplier<CommandLine> rata) {
        this.out = out;
        this.rata = rata;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Tells how to use rata, or one of its commands.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("COMMAND")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("The command to tell about; for a command with commands of its own, both words.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .example("rata help test", "Tell everything about rata test:")
                .example("rata test --help", "Tell its options in brief:");
    }

    @Override
    public int execute(ParseResult given) {
        List<String> commands = given.matchedPositionalValue(0, List.of());
        CommandLine found = rata.get();
        if (commands.isEmpty()) {
            found.usage(out);
            return 0;
        }
        for (String command : commands) {
            CommandLine inner = found.getSubcommands().get(command);
            if (inner == null) {
                throw new ParameterException(
                        given.commandSpec().commandLine(), "there is no command " + String.join(" ", commands));
            }
            found = inner;
        }
        out.print(ManualPage.of(found));
        out.flush();
        return 0;
    }
}
