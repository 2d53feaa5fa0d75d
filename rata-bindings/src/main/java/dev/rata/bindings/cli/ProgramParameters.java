package dev.rata.bindings.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The positional parameters of the commands that run a program: its file, and what is for the program itself. */
final class ProgramParameters {
    /** Whether a command has to be given a program. */
    enum Wanted {
        ALWAYS,
        IF_GIVEN
    }

    private ProgramParameters() {}

    /** @param program what the command does with the program, for its help */
    static void describe(CommandSpec spec, Wanted wanted, String program) {
        spec.usageMessage().footer("", "Options stand before FILE; what follows FILE is for the program.");
        spec.parser().stopAtPositional(true);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .index("0")
                .arity(wanted == Wanted.ALWAYS ? "1" : "0..1")
                .required(wanted == Wanted.ALWAYS)
                .type(Path.class)
                .description(program)
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ARGUMENT")
                .index("1..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("What System.args() gives the program.")
                .build());
    }

    /** The program's file, which can be read, if one was given. */
    static Optional<Path> file(ParseResult given) throws CommandFailure {
        Optional<Path> file = Optional.ofNullable(given.matchedPositionalValue(0, null));
        if (file.isPresent()) {
            ProgramFile.check(file.get());
        }
        return file;
    }

    /** What is for the program. */
    static List<String> arguments(ParseResult given) {
        return given.matchedPositionalValue(1, List.of());
    }
}
