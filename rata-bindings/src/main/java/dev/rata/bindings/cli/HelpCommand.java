package dev.rata.bindings.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata help [COMMAND]}. */
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
                .arity("0..1")
                .type(String.class)
                .description("The command to tell about.")
                .build());
    }

    @Override
    public int execute(ParseResult given) {
        String command = given.matchedPositionalValue(0, "");
        CommandLine all = rata.get();
        if (command.isEmpty()) {
            all.usage(out);
            return 0;
        }
        CommandLine one = all.getSubcommands().get(command);
        if (one == null) {
            throw new ParameterException(given.commandSpec().commandLine(), "there is no command " + command);
        }
        one.usage(out);
        return 0;
    }
}
