package dev.rata.bindings.cli;

import dev.rata.bindings.cli.completion.Shell;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata completion SHELL}: prints the script that teaches a shell rata's commands. */
final class CompletionCommand implements Subcommand {
    private final PrintWriter out;
    private final Supplier<CommandLine> rata;

    CompletionCommand(PrintWriter out, Supplier<CommandLine> rata) {
        this.out = out;
        this.rata = rata;
    }

    @Override
    public String name() {
        return "completion";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Prints a script with which a shell completes the commands and options of rata and the"
                        + " names of programs.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description("bash, zsh or fish.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .example("source <(rata completion bash)", "For this bash only; put the line into ~/.bashrc for all:")
                .example("rata completion zsh >~/.zfunc/_rata", "For zsh, when ~/.zfunc is a directory of $fpath:")
                .example("rata completion fish >~/.config/fish/completions/rata.fish", "For fish:");
    }

    @Override
    public int execute(ParseResult given) {
        String name = given.matchedPositionalValue(0, "");
        Shell shell = Shell.named(name)
                .orElseThrow(() -> new ParameterException(
                        given.commandSpec().commandLine(),
                        "there is no completion for " + name + "; there is for "
                                + Arrays.stream(Shell.values()).map(Shell::word).collect(Collectors.joining(", "))));
        out.print(shell.script(rata.get().getCommandSpec()));
        out.flush();
        return 0;
    }
}
